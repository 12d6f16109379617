/** Where the services are: short name (`intake`, as in `/api/intake/…`) to the base URLs of its replicas, one at least. */
export type ServiceUrls = Readonly<Record<string, readonly string[]>>;

/** Injection token of the gateway's `ServiceUrls`. */
export const SERVICE_URLS = Symbol('ServiceUrls');

const LIMIT_MILLIS = 2_000;

/** JSON of a service's own answer about itself, whatever its status; undefined where none comes in time. */
export async function askService(
  baseUrl: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  try {
    const response = await fetch(new URL(path, baseUrl), { headers, signal: AbortSignal.timeout(LIMIT_MILLIS) });
    return await response.json();
  } catch {
    return undefined;
  }
}

/** What the first replica says that says anything. */
export async function askAny(
  baseUrls: readonly string[],
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  for (const baseUrl of baseUrls) {
    const answer = await askService(baseUrl, path, headers);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
