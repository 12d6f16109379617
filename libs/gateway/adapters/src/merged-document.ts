import type { OpenApiDocument } from '@wian/http';
import { mergeOpenApi } from './merge-openapi.js';
import { askAny, type ServiceUrls } from './services.js';

const FRESH_MILLIS = 5_000;

/** The merged API document, built when asked for from what the services say about themselves. */
export class MergedDocument {
  private built: { readonly at: number; readonly document: Promise<OpenApiDocument> } | undefined;

  constructor(
    private readonly services: ServiceUrls,
    private readonly freshMillis = FRESH_MILLIS,
  ) {}

  /** At most `freshMillis` old; who asks while it is being built waits for the same one. */
  current(): Promise<OpenApiDocument> {
    const now = performance.now();
    if (!this.built || now - this.built.at > this.freshMillis) this.built = { at: now, document: this.build() };
    return this.built.document;
  }

  private async build(): Promise<OpenApiDocument> {
    const asked = Object.entries(this.services).map(async ([name, urls]) => {
      const answer = await askAny(urls, '/openapi.json');
      return [name, isDocument(answer) ? answer : undefined] as const;
    });
    return mergeOpenApi(new Map(await Promise.all(asked)));
  }
}

function isDocument(answer: unknown): answer is OpenApiDocument {
  return (
    typeof answer === 'object' && answer !== null && 'openapi' in answer && 'paths' in answer && 'components' in answer
  );
}
