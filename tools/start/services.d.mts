export type ServiceName = 'directory' | 'intake' | 'assignment' | 'notification' | 'reporting' | 'gateway';
export const serviceNames: readonly ServiceName[];
/** A replica of a service: the first has the service's own name, the second is `assignment-2`. */
export type ProcessName = ServiceName | `${ServiceName}-${number}`;
export const mostReplicas: number;

export interface Servers {
  readonly kafkaBrokers: string;
  /** Without a database name. */
  readonly mongoUrl: string;
  readonly redisUrl: string;
}

export interface ServicesSettings {
  /** Logs go to `<folder>/logs/<service>.log`, pid files to `<folder>/services/<service>.pid`. */
  readonly folder: string;
  /** Shared by the replicas of a service; default `<folder>/checkpoints`. */
  readonly checkpointFolder?: string;
  /** Of the first replicas; those of the second lie 10 above, and so on. */
  readonly ports: Readonly<Record<ServiceName, number>>;
  /** How many of each service, 1 unless told: on one database, with one gateway each that knows all of them. */
  readonly replicas?: number;
  readonly servers: Servers;
  readonly auth: {
    readonly jwksFile: string;
    readonly issuer: string;
    readonly audience: string;
    /** With it the services sign checkpoints of their logs into `checkpointFolder`. */
    readonly logKeyFile?: string;
  };
  /** Where the tokens of the sample people are: with it they can sign in to the console. */
  readonly credentialsFile?: string;
  /** Folder with the programs that read PDFs and scans; null or none = they are on the PATH. */
  readonly letterTools?: string | null;
  /** Database of a service = prefix + its name; default `wian_`. */
  readonly databasePrefix?: string;
  /** More environment for every service. */
  readonly env?: Readonly<Record<string, string>>;
  /** And for one of them. */
  readonly envOf?: (name: ServiceName) => Readonly<Record<string, string>>;
  /** Further arguments of Node for every service, e.g. to profile it. */
  readonly nodeArguments?: readonly string[];
  /** Whether a service that dies is started again (default true); tests that kill say false and start it themselves. */
  readonly restart?: boolean;
  /** Whether those that this very process has started before, through other `Services`, are taken over (default false). */
  readonly adopt?: boolean;
  /** How long a service may take to become ready, in ms; default 60,000. */
  readonly readyLimitMs?: number;
  readonly log?: (who: string, text: string) => void;
}

export interface Services {
  url(name: ProcessName): string;
  /** The process id, null when it does not run. */
  pid(name: ProcessName): number | null;
  /** Starts those that do not run, all unless told, and waits until each is ready; throws when one ends or its time is over. */
  start(names?: readonly ProcessName[]): Promise<void>;
  /** Sends a signal (default SIGKILL) and waits until the process is gone. */
  kill(name: ProcessName, signal?: NodeJS.Signals): Promise<void>;
  /** Ends them, all unless told, in good order: SIGTERM, and SIGKILL after `limitMs` (default 15,000). */
  stop(names?: readonly ProcessName[], options?: { readonly limitMs?: number }): Promise<unknown>;
}

export function createServices(settings: ServicesSettings): Services;
/** `replica`: 1, 2 … */
export function serviceEnv(name: ServiceName, settings: ServicesSettings, replica?: number): Record<string, string>;
