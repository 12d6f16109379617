import type { Wian } from './harness.js';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What a BI tool reads, with its own credential. */
export class Tables {
  constructor(
    private readonly wian: Pick<Wian, 'credentials' | 'services'>,
    /** The gateway's, unless another reporting is asked. */
    private readonly url: string = wian.services.url('gateway'),
  ) {}

  /** The answer when it is a good one. */
  async answer(path: string): Promise<Response | undefined> {
    const authorization = basicOf(this.wian.credentials.bi);
    const answer = await fetch(`${this.url}/odata/${path}`, { headers: { authorization } }).catch(() => undefined);
    return answer?.status === 200 ? answer : undefined;
  }

  /** The first page; empty while there is no good answer. */
  async rows(path: string): Promise<readonly Row[]> {
    const body = (await (await this.answer(path))?.json()) as { value: Row[] } | undefined;
    return body?.value ?? [];
  }

  /** The records of the CSV, without its heading; the columns that are asked must need no quotes. */
  async csv(path: string): Promise<readonly (readonly string[])[]> {
    const text = (await (await this.answer(`${path}&$format=csv`))?.text()) ?? '';
    const lines = text.trim().split('\r\n').slice(1);
    return lines.map((line) => line.split(','));
  }
}

/** HTTP Basic, as a BI tool sends its credential. */
export const basicOf = ({ id, key }: { readonly id: string; readonly key: string }): string =>
  `Basic ${Buffer.from(`${id}:${key}`).toString('base64')}`;
