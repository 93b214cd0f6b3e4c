import type { DataConverter, PayloadCodec } from '@temporalio/common';
import { fileURLToPath } from 'node:url';
import { AesGcmCodec, type Unsealed } from './aes-gcm-codec.js';
import type { KeyProvider } from './keyring.js';

/** What clients, workers and workflow bundles need so that Temporal is given sealed payloads and failures only. */
export interface SealingConverter extends DataConverter {
  readonly payloadCodecs: [PayloadCodec];
  readonly failureConverterPath: string;
}

/** What of it a workflow bundle has in it: failures are put into words in the sandbox. */
export const SEALED_FAILURES = {
  failureConverterPath: fileURLToPath(new URL('./failure-converter.cjs', import.meta.url)),
} as const;

export const sealingConverter = (keys: KeyProvider, unsealed: Unsealed = {}): SealingConverter => ({
  payloadCodecs: [new AesGcmCodec(keys, unsealed)],
  ...SEALED_FAILURES,
});
