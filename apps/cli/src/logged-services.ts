import { usageError } from './cli-error.js';

/** The services that keep a log of their own and consume events. */
export const loggedServices = ['directory', 'intake', 'assignment', 'notification', 'reporting'] as const;
export type LoggedService = (typeof loggedServices)[number];

/** The named service, or all of them. */
export function chosenServices(named: string | undefined): readonly LoggedService[] {
  if (named === undefined) return loggedServices;
  return [serviceNamed(named)];
}

export function serviceNamed(name: string): LoggedService {
  const found = loggedServices.find((service) => service === name);
  if (found) return found;
  throw usageError(`Expected a service, one of ${loggedServices.join(', ')}, found '${name}'.`);
}
