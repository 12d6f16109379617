/** Where the services are: short name (`intake`, as in `/api/intake/…`) to base URL. */
export type ServiceUrls = Readonly<Record<string, string>>;

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
