export const chromiumArguments: string[];
/** The path of a Chromium: CHROMIUM, one on PATH, or Debian's package, which is installed when this is root. */
export function chromium(env?: NodeJS.ProcessEnv): Promise<string>;
