import { type DynamicModule, type FactoryProvider, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { type Clock, systemClock } from '@wian/kernel';
import { AuthGuard } from './auth.guard.js';
import { GRANT_SOURCE, type GrantSource } from './grant.js';
import { JwksFile } from './jwks-file.js';
import { TokenVerifier } from './token-verifier.js';

export interface AuthOptions {
  /** Path of the JWKS file with the issuer's public Ed25519 keys; read again when it changes. */
  readonly jwksFile: string;
  readonly issuer: string;
  readonly audience: string;
  /** How to make the service's `GrantSource`: `useFactory` with `inject`, or `useFactory: () => source`. */
  readonly grants: Pick<FactoryProvider<GrantSource>, 'useFactory' | 'inject'>;
  /** Modules that export what `grants.inject` names. */
  readonly imports?: ModuleMetadata['imports'];
  /** Domain time: decides which posts a person holds today. Token times always use real time. */
  readonly clock?: Clock;
}

/** Puts the guard before every HTTP route of the service: authenticate, then permission, then grant. */
@Module({})
export class AuthModule {
  static forRoot(options: AuthOptions): DynamicModule {
    const { jwksFile, issuer, audience, clock = systemClock } = options;
    const verifier = new TokenVerifier(new JwksFile(jwksFile), { issuer, audience });
    return {
      module: AuthModule,
      imports: options.imports ?? [],
      providers: [
        { provide: GRANT_SOURCE, ...options.grants },
        {
          provide: APP_GUARD,
          useFactory: (grants: GrantSource) => new AuthGuard(verifier, grants, clock),
          inject: [GRANT_SOURCE],
        },
      ],
      exports: [GRANT_SOURCE],
    };
  }
}
