import type { DataConverter, PayloadCodec } from '@temporalio/common';
import { fileURLToPath } from 'node:url';
import { AesGcmCodec, type Unsealed } from './aes-gcm-codec.js';
import type { KeyProvider } from './keyring.js';

/** The data converter for clients, workers and workflow bundles. With it Temporal only gets encrypted payloads and failures. */
export interface SealingConverter extends DataConverter {
  readonly payloadCodecs: [PayloadCodec];
  readonly failureConverterPath: string;
}

/** The part that a workflow bundle contains, because failures are converted inside the sandbox. */
export const SEALED_FAILURES = {
  failureConverterPath: fileURLToPath(new URL('./failure-converter.cjs', import.meta.url)),
} as const;

export const sealingConverter = (keys: KeyProvider, unsealed: Unsealed = {}): SealingConverter => ({
  payloadCodecs: [new AesGcmCodec(keys, unsealed)],
  ...SEALED_FAILURES,
});
