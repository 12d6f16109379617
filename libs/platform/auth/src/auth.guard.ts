import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { type Actor, type Clock, DomainError, type UnitId } from '@wian/kernel';
import { extendContext } from '@wian/observability';
import { type Grant, type GrantSource, type HeldPost, rememberGrant, type Scope } from './grant.js';
import { type Permission, rightsOfEveryPerson, rightsOfRole, rightsOfScope } from './permissions.js';
import { requiredPermissionOf } from './require-permission.decorator.js';
import { credentialsOf } from './credentials.js';
import type { Caller, TokenVerifier } from './token-verifier.js';

const GRANT_LIMIT_MILLIS = 5_000;

interface AuthorizedRequest {
  readonly headers: { readonly authorization?: string };
}

/** Before every HTTP route: who calls, may they, and where. What states no permission is refused. */
export class AuthGuard implements CanActivate {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly grants: GrantSource,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Events come from the service's own topics; they carry no caller.
    if (context.getType() !== 'http') return true;
    const permission = requiredPermissionOf(context.getHandler());
    if (permission === 'public') return true;
    if (!permission) throw forbidden('nothing', 'this route states no permission');
    const request = context.switchToHttp().getRequest<AuthorizedRequest>();
    const caller = await this.callerOf(request.headers.authorization, permission);
    extendContext({ actor: caller.id });
    rememberGrant(request, { ...(await this.grantFor(caller, permission)), expiresAt: caller.expiresAt });
    return true;
  }

  private async callerOf(header: string | undefined, permission: Permission): Promise<Caller> {
    const { token, user } = credentialsOf(header, permission);
    const caller = await this.verifier.verify(token);
    if (user !== undefined && user !== caller.id) throw notYourToken();
    return caller;
  }

  private async grantFor(caller: Caller, permission: Permission): Promise<Granting> {
    if (caller.kind === 'machine') {
      if (rightsOfScope[caller.scope].includes(permission)) return grantOfMachine(caller, permission);
      throw forbidden(permission, `the scope of this machine is '${caller.scope}', which does not hold it`);
    }
    if (rightsOfEveryPerson.includes(permission)) return everywhere({ id: caller.id }, rightsOfEveryPerson);
    const posts = await this.postsOf(caller.id);
    if (carrying(posts, permission).length > 0) return grantThrough(caller.id, posts, permission);
    throw forbidden(permission, posts.length === 0 ? 'you hold no post today' : 'none of your posts holds it');
  }

  private async postsOf(personId: string): Promise<readonly HeldPost[]> {
    try {
      return await within(GRANT_LIMIT_MILLIS, this.grants.rolesOf(personId, this.clock.now()));
    } catch (cause) {
      const error = new DomainError(
        'AUTH.GRANTS_UNAVAILABLE',
        'unavailable',
        'your posts could not be looked up now; try again in a moment',
      );
      error.cause = cause;
      throw error;
    }
  }
}

/** What may be done, whatever the token's end. */
type Granting = Omit<Grant, 'expiresAt'>;

const everywhere = (actor: Actor, rights: readonly Permission[]): Granting => {
  const unitsWith = (permission: Permission): Scope => (rights.includes(permission) ? 'everywhere' : []);
  return { actor, units: 'everywhere', posts: [], unitsWith };
};

/** A BI tool reads for one unit; without one in its token it reads nothing. */
function grantOfMachine({ id, scope, unit }: Extract<Caller, { kind: 'machine' }>, permission: Permission): Granting {
  const rights = rightsOfScope[scope];
  if (scope !== 'bi') return everywhere({ id }, rights);
  if (unit === null) throw forbidden(permission, "its token names no unit (claim 'unit')");
  return { actor: { id }, units: [unit], posts: [], unitsWith: (asked) => (rights.includes(asked) ? [unit] : []) };
}

function grantThrough(personId: string, posts: readonly HeldPost[], permission: Permission): Granting {
  const [only, ...others] = carrying(posts, permission);
  const onBehalfOf = only && others.length === 0 ? { onBehalfOf: only.postId } : {};
  const unitsWith = (asked: Permission) => [...new Set(carrying(posts, asked).map(({ unitId }) => unitId))] as UnitId[];
  return { actor: { id: personId, ...onBehalfOf }, units: unitsWith(permission), posts, unitsWith };
}

const carrying = (posts: readonly HeldPost[], permission: Permission): readonly HeldPost[] =>
  posts.filter((post) => post.roles.some((role) => rightsOfRole[role].includes(permission)));

const notYourToken = (): DomainError =>
  new DomainError(
    'AUTH.TOKEN_INVALID',
    'unauthenticated',
    'the user name and the key do not belong together; take both from the same access token',
  );

const forbidden = (permission: string, found: string): DomainError =>
  new DomainError(
    'AUTH.FORBIDDEN',
    'forbidden',
    `this needs the permission ${permission}, and ${found}; ask an administrator for a post whose role holds it`,
    { permission },
  );

async function within<T>(millis: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${millis} ms`)), millis);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
