import { channelHeads, heads, type NamedColumn, namedColumns } from './words.js';

/** `contact.email`: where a post is reached on a channel; `through.paper`: the unit that carries what goes there. */
export type ChannelColumn = `contact.${string}` | `through.${string}`;
export type Column = NamedColumn | ChannelColumn;
/** What a row says, by column; a column without anything in it is absent or empty. */
export type Cells = Readonly<Partial<Record<Column, string>>>;
export type Language = 'th' | 'en';

const plain = (head: string): string =>
  head
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();

const byHead = new Map<string, Column>(
  namedColumns.flatMap((column) => heads[column].map((head) => [plain(head), column] as const)),
);
for (const [channel, names] of Object.entries(channelHeads))
  for (const name of names) {
    byHead.set(plain(name), `contact.${channel}`);
    for (const through of ['through', 'ผ่าน']) byHead.set(plain(`${name} ${through}`), `through.${channel}`);
  }
const OTHER_CHANNEL = /^(?:contact|ช่องทาง) ([a-z][a-z0-9]*(?:-[a-z0-9]+)*)( through| ผ่าน)?$/;

/** The column that the head of one names, in Thai or English. */
export function columnOf(head: string): Column | undefined {
  const found = byHead.get(plain(head));
  if (found) return found;
  const [, channel, through] = OTHER_CHANNEL.exec(plain(head)) ?? [];
  if (channel === undefined) return undefined;
  return through === undefined ? `contact.${channel}` : `through.${channel}`;
}

/** How a column is headed. */
export function headOf(column: Column, language: Language): string {
  const [kind, channel] = splitColumn(column);
  if (channel === undefined) return heads[column as NamedColumn][language === 'th' ? 1 : 0];
  const [english, thai] = channelHeads[channel] ?? [`contact ${channel}`, `ช่องทาง ${channel}`];
  const name = language === 'th' ? thai : english;
  if (kind === 'contact') return name;
  return `${name} ${language === 'th' ? 'ผ่าน' : 'through'}`;
}

/** `contact.email` → contact, email; of any other column the second is missing. */
export function splitColumn(column: Column): readonly [kind: string, channel: string | undefined] {
  const at = column.indexOf('.');
  return at < 0 ? [column, undefined] : [column.slice(0, at), column.slice(at + 1)];
}

/** All columns of a table, in order, where posts are reached on these channels. */
export const columnsOf = (channels: readonly string[]): readonly Column[] => [
  ...namedColumns,
  ...channels.flatMap((channel): Column[] => [`contact.${channel}`, `through.${channel}`]),
];
