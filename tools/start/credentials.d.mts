export interface LocalIssuer {
  readonly jwksFile: string;
  /** Of the key that signs the checkpoints of the services' logs. */
  readonly logKeyFile: string;
  readonly issuer: string;
  readonly audience: string;
  /** A JWT of seven days with these claims besides iss, aud, iat and exp. */
  signToken(claims: {
    readonly sub: string;
    readonly scope?: string;
    /** Whose rows a BI tool may read, with all below. */
    readonly unit?: string;
    readonly exp?: number;
  }): string;
}

export interface SamplePerson {
  readonly user: string;
  readonly personId: string;
  readonly postId: string;
  readonly unitId: string;
}

export interface Credentials {
  readonly url: string;
  readonly operator: { readonly token: string };
  readonly bi: { readonly id: string; readonly key: string };
  readonly people: Readonly<Record<string, { readonly token: string; readonly post: string; readonly unit: string }>>;
}

export const issuer: string;
export const audience: string;
export function localIssuer(
  folder: string,
  options?: { readonly env?: NodeJS.ProcessEnv; readonly now?: () => number },
): LocalIssuer;
export function writeCredentials(
  file: string,
  content: {
    readonly url: string;
    readonly people: readonly SamplePerson[];
    readonly signToken: LocalIssuer['signToken'];
  },
): Credentials;
