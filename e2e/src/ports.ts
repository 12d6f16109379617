import type { ServiceName } from '../../tools/start/services.mjs';

/** Away from those of `npm start`; WIAN_PORT_SHIFT moves them with the servers, so that two clones run side by side. */
const basePorts: Readonly<Record<ServiceName, number>> = {
  gateway: 18_080,
  directory: 18_081,
  intake: 18_082,
  assignment: 18_083,
  notification: 18_084,
  reporting: 18_085,
};

/** Where the services of the scenarios listen. */
export function servicePorts(env: Readonly<Record<string, string | undefined>>): Record<ServiceName, number> {
  const shift = Number(env.WIAN_PORT_SHIFT ?? 0);
  const ports = Object.entries(basePorts).map(([name, port]) => [name, port + shift] as const);
  const wrong = ports.find(([, port]) => !Number.isInteger(port) || port < 1 || port > 65_535);
  if (wrong) throw new Error(`WIAN_PORT_SHIFT=${env.WIAN_PORT_SHIFT} makes no port of ${wrong[0]}: found ${wrong[1]}`);
  return Object.fromEntries(ports) as Record<ServiceName, number>;
}
