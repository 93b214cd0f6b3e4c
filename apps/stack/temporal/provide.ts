import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Connection } from '@temporalio/client';
import { NOT_OURS } from '../supervise/not-ours.js';
import { addressFile } from './address-file.js';
import { ensureNamespace } from '#command-line/namespace';
import type { TemporalServer } from '#settings/temporal-server';
import { runOwnServer } from './run-own-server.js';

export interface Temporal {
  address: string;
  /** How to connect; with TLS and keys, where a profile has them. */
  connectionOptions: TemporalServer['connectionOptions'];
  namespace: string;
  /** Undefined when the server is somebody else's. */
  uiUrl: string | undefined;
  /** The file in which a server of our own keeps everything. */
  storeFile: string | undefined;
  failed: Promise<never>;
  stop(): Promise<void>;
}

export interface TemporalWish {
  dataDir: string;
  namespace: string;
  uiPort: number | undefined;
  /** Where the UI of a server of our own gets sealed payloads opened. */
  codecEndpoint: string | undefined;
  durable: boolean;
  /** A server of somebody else that is used in place of our own; never for tests and the bench. */
  named?: TemporalServer | null;
  say: (line: string) => void;
}

/** The server that is named, or one of our own. */
export async function provideTemporal(wish: TemporalWish): Promise<Temporal> {
  const { named, say } = wish;
  if (!named) return ours(wish);
  say(`Temporal is the server at ${named.connectionOptions.address} (environment or profile)`);
  return external(named);
}

async function external({ connectionOptions, namespace }: TemporalServer): Promise<Temporal> {
  const { address = '' } = connectionOptions;
  try {
    const connection = await Connection.connect(connectionOptions);
    await ensureNamespace(connection, namespace, { rehearsal: false }).finally(() => connection.close());
  } catch (cause) {
    throw new Error(`Temporal at ${address}, from the environment or a profile, cannot be used`, { cause });
  }
  return {
    address,
    connectionOptions,
    namespace,
    uiUrl: undefined,
    storeFile: undefined,
    failed: NOT_OURS,
    stop: () => Promise.resolve(),
  };
}

async function ours(wish: TemporalWish): Promise<Temporal> {
  const dataDir = resolve(wish.dataDir);
  const folder = join(dataDir, 'temporal');
  const complete = join(folder, 'complete');
  // If a start was killed while the tables were made, the store has nothing in it, and no server can use it.
  if (!existsSync(complete)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });

  const server = await runOwnServer({ ...wish, dataDir }, wish.say);
  try {
    const connection = await Connection.connect({ address: server.address });
    await ensureNamespace(connection, wish.namespace, { rehearsal: true }).finally(() => connection.close());
  } catch (error) {
    await server.stop();
    throw error;
  }
  writeFileSync(complete, '');
  writeFileSync(addressFile(dataDir), server.address);
  return { ...server, connectionOptions: { address: server.address }, namespace: wish.namespace };
}
