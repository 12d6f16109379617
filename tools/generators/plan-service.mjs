/** The files of a new service: three library layers and the app that composes them. It compiles, boots, and does nothing. */
import { camel, pascal } from './names.mjs';
import { planPackage } from './plan-package.mjs';

export function planService(name) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    throw new Error(`a service is named by lower-case words and hyphens, such as notification; found "${name}"`);
  const layers = ['domain', 'application', 'adapters'].map((layer) => planPackage(`libs/${name}/${layer}`));
  const app = planPackage(`apps/${name}`, {
    'src/main.ts': mainFile(name),
    [`src/${name}.module.ts`]: moduleFile(name),
  });
  return new Map([...layers.flatMap((plan) => [...plan]), ...app]);
}

const mainFile = (name) => `import { readConfig, serviceConfigField, startEventService } from '@wian/service';
import { ${camel(name)}Module } from './${name}.module.js';

const config = readConfig(serviceConfigField, process.env);
await startEventService('${name}', ${camel(name)}Module(config), config);
`;

const moduleFile = (name) => `import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '@wian/auth';
import { DirectoryReplicaModule, ReplicaGrantSource } from '@wian/directory-replica';
import { EventServiceModule, type ServiceConfig } from '@wian/service';

@Module({})
class ${pascal(name)}Module {}

/** Composition root: the only place that knows which adapters serve which ports. */
export const ${camel(name)}Module = (config: ServiceConfig): DynamicModule => ({
  module: ${pascal(name)}Module,
  imports: [
    EventServiceModule.forRoot({ name: '${name}', config, events: [] }),
    DirectoryReplicaModule.forRoot(),
    AuthModule.forRoot({
      jwksFile: config.AUTH_JWKS_FILE,
      issuer: config.AUTH_ISSUER,
      audience: config.AUTH_AUDIENCE,
      grants: { useFactory: (grants: ReplicaGrantSource) => grants, inject: [ReplicaGrantSource] },
    }),
  ],
  controllers: [],
  providers: [],
});
`;
