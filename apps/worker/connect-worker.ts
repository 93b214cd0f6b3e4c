import { NativeConnection, type NativeConnectionOptions } from '@temporalio/worker';

/**
 * Connects a worker to Temporal without compression, which the SDK would use. Sealed payloads get no smaller, and both ends would spend their time on trying.
 */
export const connectWorker = (options: NativeConnectionOptions): Promise<NativeConnection> =>
  NativeConnection.connect({ grpcCompression: { codec: 'none' }, ...options });
