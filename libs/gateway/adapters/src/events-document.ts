import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The AsyncAPI document of all published events, as it was generated with the contracts; read once, when asked for. */
export class EventsDocument {
  private document: Readonly<Record<string, unknown>> | undefined;

  /** `file`: libs/contracts/generated/asyncapi.yaml. */
  constructor(private readonly file: string) {}

  current(): Readonly<Record<string, unknown>> {
    return (this.document ??= parse(readFileSync(this.file, 'utf8')) as Record<string, unknown>);
  }
}
