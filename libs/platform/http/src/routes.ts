import { type INestApplicationContext, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GRANT_SOURCE } from '@wian/auth';
import { endpointOf, type EndpointOptions } from './endpoint.decorator.js';

/** One HTTP route as its controller declares it. */
export interface Route {
  /** Class name of the controller. */
  readonly controller: string;
  readonly method: string;
  /** get, post … */
  readonly verb: string;
  /** Express pattern, e.g. `/letters/:letterId`. */
  readonly path: string;
  readonly endpoint: EndpointOptions | undefined;
}

/** Every route of every controller that the application holds. */
export function routesOf(app: INestApplicationContext): readonly Route[] {
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  return routesOfControllers(controllers.flatMap(({ metatype }) => (isClass(metatype) ? [metatype] : [])));
}

/** The same from the classes alone, of which none is made: nothing has to run. */
export function routesOfControllers(controllers: readonly Type[]): readonly Route[] {
  const scanner = new MetadataScanner();
  return controllers.flatMap((metatype) => {
    const prototype = metatype.prototype as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method];
      const verb = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (!handler || verb === undefined) return [];
      const endpoint = endpointOf(handler);
      return pathsOf(metatype, handler).map((path) => ({
        controller: metatype.name,
        method,
        verb: (RequestMethod[verb] ?? 'all').toLowerCase(),
        path,
        endpoint,
      }));
    });
  });
}

/** Nest types what it holds as any function; a controller is a class. */
const isClass = (metatype: unknown): metatype is Type => typeof metatype === 'function';

function pathsOf(controller: object, handler: object): readonly string[] {
  const listed = (target: object) => [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
  return listed(controller).flatMap((base) =>
    listed(handler).map((rest) => `/${[base, rest].join('/').split('/').filter(Boolean).join('/')}`),
  );
}

/** The names in a path, e.g. `letterId` of `/letters/:letterId`. */
export const paramNames = (path: string): readonly string[] =>
  [...path.matchAll(/[:*]([A-Za-z0-9_]+)/g)].map(([, name = '']) => name);

/**
 * Default deny at boot: throws, naming controller and method, where a route states no permission, asks for one while
 * nothing in the service could grant it, or has names in its path that no schema checks.
 */
export function refuseUnsafeRoutes(app: INestApplicationContext, routes = routesOf(app)): void {
  const guarded = isGuarded(app);
  const faults = routes.flatMap((route) => faultsOf(route, guarded).map((fault) => `${nameOf(route)} ${fault}`));
  if (faults.length > 0) throw new Error(`the service may not boot: ${faults.join('; ')}`);
}

function faultsOf({ endpoint, path }: Route, guarded: boolean): readonly string[] {
  if (!endpoint)
    return ["states no permission: add @Endpoint({ permission, … }), with 'public' where anyone may call it"];
  const unchecked = paramNames(path).filter((name) => !(name in (endpoint.params?.shape ?? {})));
  return [
    ...(endpoint.permission === 'public' || guarded
      ? []
      : [
          `asks for ${endpoint.permission}, and nothing checks it: import AuthModule.forRoot into the service's module`,
        ]),
    ...(unchecked.length === 0
      ? []
      : [`leaves ${unchecked.join(', ')} of its path unchecked: add it to params of its @Endpoint`]),
  ];
}

const nameOf = ({ controller, method, verb, path }: Route): string =>
  `${controller}.${method} (${verb.toUpperCase()} ${path})`;

const isGuarded = (app: INestApplicationContext): boolean =>
  app
    .get(DiscoveryService, { strict: false })
    .getProviders()
    .some(({ token }) => token === GRANT_SOURCE);
