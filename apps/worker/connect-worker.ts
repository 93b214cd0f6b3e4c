import { NativeConnection, type NativeConnectionOptions } from '@temporalio/worker';

/**
 * A worker's connection to Temporal. It does not compress, as the SDK would: what is sealed gets no smaller, and both ends
 * would spend their time on trying.
 */
export const connectWorker = (options: NativeConnectionOptions): Promise<NativeConnection> =>
  NativeConnection.connect({ grpcCompression: { codec: 'none' }, ...options });
