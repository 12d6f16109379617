import { Agent as HttpAgent, type ClientRequestArgs } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { connect as connectTcp, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { ReplicaTargets } from './replica-targets.js';

/** A host that is gone may answer nothing at all. */
const CONNECT_LIMIT_MILLIS = 2_000;

/** The sockets that requests go out by, and which replica each reaches. */
export interface ReplicaAgent {
  readonly agent: HttpAgent;
  replicaOf(socket: Duplex | null): string | undefined;
}

/**
 * Connects a request to the replica that it was meant for, or to the next one where that cannot be connected to. Nothing
 * of the request has been sent by then, so this is safe for every method. No socket is kept: each request takes its turn.
 */
export function replicaAgent(targets: ReplicaTargets, limitMillis = CONNECT_LIMIT_MILLIS): ReplicaAgent {
  const reached = new WeakMap<Duplex, string>();
  const isSecure = targets.urls.every((url) => url.startsWith('https:'));
  const agent = isSecure ? new HttpsAgent() : new HttpAgent();
  agent.createConnection = (options, callback) => {
    const order = targets.from(targets.urls.find((url) => isMeant(url, options)) ?? targets.urls[0] ?? '');
    connectToFirst(order, { targets, limitMillis }).then(
      ({ url, socket }) => {
        const made = isSecure ? connectTls({ ...options, socket, servername: hostOf(new URL(url)) } as object) : socket;
        reached.set(made, url);
        callback?.(null, made);
      },
      (error: Error) => callback?.(error, undefined as never),
    );
    return undefined;
  };
  return { agent, replicaOf: (socket) => (socket ? reached.get(socket) : undefined) };
}

interface Connecting {
  readonly targets: ReplicaTargets;
  readonly limitMillis: number;
}

async function connectToFirst(urls: readonly string[], { targets, limitMillis }: Connecting) {
  const causes: unknown[] = [];
  for (const url of urls) {
    try {
      return { url, socket: await connected(new URL(url), limitMillis) };
    } catch (error) {
      targets.failed(url);
      causes.push(error);
    }
  }
  throw causes.length === 1 ? causes[0] : new AggregateError(causes, `none of ${urls.join(', ')} can be connected to`);
}

function connected(url: URL, limitMillis: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host: hostOf(url), port: portOf(url) });
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(limitMillis, () => fail(new Error(`${url.origin} did not connect within ${limitMillis} ms`)));
    socket.once('error', fail).once('connect', () => {
      socket.removeAllListeners('timeout').removeListener('error', fail).setTimeout(0);
      resolve(socket);
    });
  });
}

function isMeant(url: string, { host, port }: ClientRequestArgs): boolean {
  const wanted = new URL(url);
  return hostOf(wanted) === host && portOf(wanted) === Number(port);
}

/** Without the brackets of an IPv6 address. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));
