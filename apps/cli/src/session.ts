import { ApiClient, type Page } from './api-client.js';
import { CliError } from './cli-error.js';
import { readCredentials, type Credentials } from './credentials.js';
import { table } from './output/table.js';
import type { Terminal } from './terminal.js';

export interface GlobalOptions {
  readonly as?: string;
  readonly json?: boolean;
  readonly url?: string;
  readonly credentials?: string;
}

const DEFAULT_URL = 'http://127.0.0.1:8080';

/** One run of one command: who asks, and how answers are printed. */
export class Session {
  private known: Credentials | undefined;

  constructor(
    readonly terminal: Terminal,
    private readonly options: GlobalOptions,
  ) {}

  get json(): boolean {
    return this.options.json === true;
  }

  /** For looking: the person named by --as, else the operator, who may list everything. */
  viewer(): ApiClient {
    const { as } = this.options;
    return this.client(as === undefined ? this.credentials.operator.token : this.tokenOf(as));
  }

  /** For what the operator has no right to: needs --as. `doing` completes "… is done by a person". */
  person(doing: string): ApiClient {
    const { as } = this.options;
    if (as !== undefined) return this.client(this.tokenOf(as));
    throw new CliError('CLI.PERSON_NEEDED', `${doing} is done by a person: add --as, one of ${this.people()}.`, {
      exitCode: 2,
    });
  }

  /** Prints the data: JSON as the API gave it, or the text made for people. */
  show(data: unknown, text: () => string): void {
    this.terminal.out(this.json ? `${JSON.stringify(data, null, 2)}\n` : `${text()}\n`);
  }

  /** Prints one of many, as they come: JSON in one line each (NDJSON), or a line made for people. */
  showLine(data: unknown, text: () => string): void {
    this.terminal.out(`${this.json ? JSON.stringify(data) : text()}\n`);
  }

  showPage<Item>(page: Page<Item>, headers: readonly string[], row: (item: Item) => readonly string[]): void {
    const none = page.items.length === 0 ? '(none)' : undefined;
    this.show(page, () => none ?? table(headers, page.items.map(row), this.terminal.columns));
    if (page.next !== null && !this.json) this.note(`there are more: add --cursor ${page.next}`);
  }

  /** Said beside the data. */
  note(text: string): void {
    this.terminal.err(`${text}\n`);
  }

  private client(token: string): ApiClient {
    return new ApiClient({ url: this.options.url ?? this.credentials.url ?? DEFAULT_URL, token });
  }

  private tokenOf(user: string): string {
    const person = Object.hasOwn(this.credentials.people, user) ? this.credentials.people[user] : undefined;
    if (person) return person.token;
    throw new CliError('CLI.PERSON_UNKNOWN', `There is no ${user} in the credentials file: it has ${this.people()}.`, {
      exitCode: 2,
    });
  }

  private people(): string {
    return Object.keys(this.credentials.people).join(', ') || 'nobody';
  }

  private get credentials(): Credentials {
    this.known ??= readCredentials(this.terminal, this.options.credentials);
    return this.known;
  }
}
