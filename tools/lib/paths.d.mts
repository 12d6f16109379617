/** Data, logs and pid files of one stack, e.g. `.wian/local`. */
export function stackFolder(name: 'local' | 'test'): string;
