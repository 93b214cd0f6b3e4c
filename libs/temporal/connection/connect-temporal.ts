import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { ClientConnectConfig } from '@temporalio/envconfig';
import { retryAndMark } from './may-be-taken.js';

export interface TemporalConnection {
  readonly client: Client;
  close(): Promise<void>;
}

// The tries of one call. A short interruption is waited out, but a longer outage is reported: a 503 after a second serves the caller better than silence.
const ATTEMPTS = 4;
// A page of a history has up to 256 events, and one event up to 2 MiB. The SDK intends to accept 128 MiB, but uses another name for the setting (1.24).
const LARGE_ANSWERS = { 'grpc.max_receive_message_length': 128 * 1024 * 1024 };
// grpc-js would wait up to two minutes before it tries a server again that was away.
const RECONNECT = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 3_000 };

/**
 * A client that connects with its first call, and again whenever the server has been down. So a process can start before the server does.
 * @param dataConverter encrypts payloads; without one Temporal gets clear text
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
