import type { DynamicModule, INestApplication, INestApplicationContext, Type } from '@nestjs/common';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { RequestHandler } from 'express';

export interface ServiceOptions {
  /** Short name, e.g. `intake`: in logs, figures and the API document. */
  readonly name: string;
  readonly module: Type | DynamicModule;
  /** 0 = any free port. */
  readonly port: number;
  /** Loopback (127.0.0.1) unless told. */
  readonly host?: string;
  readonly logLevel?: string;
  /**
   * Consumers of events. They start once HTTP listens; the service is ready when each has called back. The function
   * form may take providers from the application.
   */
  readonly transports?:
    readonly CustomTransportStrategy[] | ((app: INestApplicationContext) => readonly CustomTransportStrategy[]);
  /** Largest JSON body in bytes; 1 MiB unless told. */
  readonly bodyLimit?: number;
  /** Milliseconds that a handler may take; 30 s unless told. */
  readonly requestLimitMillis?: number;
  /** Milliseconds that requests in flight get on shutdown; 10 s unless told. */
  readonly drainLimitMillis?: number;
  /** Milliseconds on top of those until a process that was told to stop ends as it is, with code 1; 10 s unless told. */
  readonly closeLimitMillis?: number;
  /** Which errors mean that a server cannot be reached now: they are answered with 503, not 500. */
  readonly isAway?: (error: unknown) => boolean;
  /** Runs before any body is read: for what streams, such as a proxy. */
  readonly middleware?: readonly RequestHandler[];
}

export interface RunningService {
  readonly app: INestApplication;
  /** e.g. `http://127.0.0.1:8082` */
  readonly url: string;
  /** Not ready, requests in flight finish, consumers stop, modules close. SIGTERM and SIGINT do the same, then exit. */
  close(): Promise<void>;
}
