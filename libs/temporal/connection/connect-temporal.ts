import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { ClientConnectConfig } from '@temporalio/envconfig';
import { retryAndMark } from './may-be-taken.js';

export interface TemporalConnection {
  readonly client: Client;
  close(): Promise<void>;
}

// A blip is waited for, an outage is told: the caller is better served by a 503 after a second than by silence.
const ATTEMPTS = 4;
// A page of a history has up to 256 events, and one of them up to 2 MiB; the SDK means to take 128 MiB and names the setting otherwise (1.24).
const LARGE_ANSWERS = { 'grpc.max_receive_message_length': 128 * 1024 * 1024 };
// grpc-js would wait up to two minutes before it tries a server again that was away.
const RECONNECT = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 3_000 };

/**
 * A client that connects with its first call and again whenever the server has been away, so whoever uses it can start before
 * the server does.
 * @param dataConverter what seals payloads; without one Temporal is given clear text
 */
export const connectTemporal = (
  dataConverter: DataConverter | undefined,
  { connectionOptions, namespace }: ClientConnectConfig,
): TemporalConnection => {
  const connection = Connection.lazy({
    ...connectionOptions,
    channelArgs: { ...RECONNECT, ...LARGE_ANSWERS },
    interceptors: [retryAndMark(ATTEMPTS)],
  });
  const client = new Client({ connection, dataConverter, ...(namespace === undefined ? {} : { namespace }) });
  return { client, close: () => connection.close() };
};
