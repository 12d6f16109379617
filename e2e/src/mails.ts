import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wian } from './harness.js';

export interface Mail {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** The mails about a directive: the sink's own files, so that no service has a say in what has arrived. */
export function mailsOf({ mailFolder }: Pick<Wian, 'mailFolder'>, directiveId: string): readonly Mail[] {
  const names = readdirSync(mailFolder).filter((name) => name.endsWith('.json'));
  const mails = names.map((name) => JSON.parse(readFileSync(join(mailFolder, name), 'utf8')) as Mail);
  return mails.filter(({ messageId }) => messageId.includes(directiveId.slice('directive_'.length)));
}
