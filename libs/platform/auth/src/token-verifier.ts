import { errors, type JWTPayload, jwtVerify } from 'jose';
import { DomainError, type UnitId } from '@wian/kernel';
import type { JwksFile } from './jwks-file.js';
import { type MachineScope, machineScopes } from './permissions.js';

/** Who a valid token names. */
export type Caller = {
  /** When the token ends, in real time. */
  readonly expiresAt: Date;
} & (
  | { readonly kind: 'person'; readonly id: string }
  | {
      readonly kind: 'machine';
      readonly id: string;
      readonly scope: MachineScope;
      /** Whose rows it may read, with all below; claim `unit`. */
      readonly unit: UnitId | null;
    }
);

const CLOCK_TOLERANCE_SECONDS = 5;

/** Verifies bearer tokens: JWT, EdDSA only, issuer, audience, `sub`, `iat` and `exp` required; real time. */
export class TokenVerifier {
  constructor(
    private readonly jwks: JwksFile,
    private readonly expected: { readonly issuer: string; readonly audience: string },
  ) {}

  /** Refuses with `AUTH.TOKEN_INVALID`, `AUTH.TOKEN_EXPIRED` or `AUTH.KEYS_UNAVAILABLE`. */
  async verify(token: string): Promise<Caller> {
    const keys = await this.jwks.keys();
    const verified = await jwtVerify(token, keys, {
      ...this.expected,
      algorithms: ['EdDSA'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['sub', 'iat', 'exp'],
    }).catch((cause: unknown) => {
      throw refusal(cause);
    });
    return callerOf(verified.payload);
  }
}

function callerOf({ sub = '', scope, unit, exp = 0 }: JWTPayload): Caller {
  const expiresAt = new Date(exp * 1_000);
  if (/^person_[A-Za-z0-9-]+$/.test(sub)) return { kind: 'person', id: sub, expiresAt };
  const known = machineScopes.find((name) => name === scope);
  if (/^machine_[A-Za-z0-9-]+$/.test(sub) && known)
    return { kind: 'machine', id: sub, scope: known, unit: unitOf(unit), expiresAt };
  throw invalid('it names neither a person nor a machine with a known scope');
}

const unitOf = (claim: unknown): UnitId | null =>
  typeof claim === 'string' && /^unit_[A-Za-z0-9-]+$/.test(claim) ? (claim as UnitId) : null;

function refusal(cause: unknown): DomainError {
  if (cause instanceof errors.JWTExpired)
    return new DomainError('AUTH.TOKEN_EXPIRED', 'unauthenticated', 'the token has expired; sign in again');
  if (cause instanceof errors.JOSEError) return invalid(whatFailed(cause));
  return invalid('it could not be verified');
}

/** One sentence for whoever holds the token; never what the token says. */
function whatFailed(cause: errors.JOSEError): string {
  if (cause instanceof errors.JWTClaimValidationFailed) return `its claim ${cause.claim} is missing or not as expected`;
  if (cause instanceof errors.JOSEAlgNotAllowed) return 'it is not signed with EdDSA';
  if (cause instanceof errors.JWKSNoMatchingKey) return 'no known key fits it';
  if (cause instanceof errors.JWSSignatureVerificationFailed) return 'its signature is wrong';
  return 'it is not a signed JWT';
}

const invalid = (why: string): DomainError =>
  new DomainError('AUTH.TOKEN_INVALID', 'unauthenticated', `the token was refused: ${why}; sign in again`);
