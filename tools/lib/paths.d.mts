/** The repository. */
export const root: string;
/** Data, logs and pid files of one stack, e.g. `.wian/local`. */
export function stackFolder(name: 'local' | 'test'): string;
/** Of the services that the end-to-end scenarios share: logs, pid files, keys, mails. */
export const scenariosFolder: string;
