import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import protos from '@temporalio/proto';
import type { KeyProvider } from './keyring.js';
import { KeyMissing, PayloadMalformed } from './payload-fault.js';
import { CIPHER, ENCODING, seal, unseal } from './seal.js';

// CommonJS whose exports Node cannot see by name.
const { Payload: Message } = protos.temporal.api.common.v1;

// The names that Temporal's own samples have, so that its tools can show which key is meant.
const METADATA_CIPHER = 'encryption-cipher';
export const METADATA_KEY_ID = 'encryption-key-id';

/** It is a sentence, because whoever reads the payload gets the error "Unknown encoding: …" with this text. */
export const NOT_SEALED = 'not sealed, so not believed (IOP_ALLOW_UNSEALED)';

/** What is done with payloads that were never sealed. */
export interface Unsealed {
  /** Whether they are accepted as they are. Histories from before there was a keyring need it. */
  readonly allowUnsealed?: boolean;
}

/** Whether the payload says that it is encrypted. A whole history also has payloads that Temporal itself has written. */
export const isSealed = (payload: Payload): boolean => textOf(payload, METADATA_ENCODING_KEY) === ENCODING;

/**
 * Encrypts every payload, including its metadata, with AES-256-GCM under the active key, before it leaves the process. Decrypts what any key of the
 * provider has encrypted.
 *
 * A payload that was never encrypted may come from anybody who reaches Temporal, so it is replaced by a payload that nothing can read. Then an Update with
 * it is rejected, and the next Update is handled. A task that has to read it fails, but no workflow fails. If `decode` threw an error instead, the task of
 * an Update would fail, and the Updates behind it would wait.
 */
export class AesGcmCodec implements PayloadCodec {
  constructor(
    private readonly keys: KeyProvider,
    private readonly unsealed: Unsealed = {},
  ) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    if (payloads.length === 0) return [];
    const key = await this.keys.active();
    return payloads.map((payload) => ({
      metadata: {
        [METADATA_ENCODING_KEY]: bytesOf(ENCODING),
        [METADATA_CIPHER]: bytesOf(CIPHER),
        [METADATA_KEY_ID]: bytesOf(key.id),
      },
      data: seal(Message.encode(payload).finish(), key),
    }));
  }

  /** @throws KeyMissing, which can be tried again; PayloadMalformed and PayloadNotAuthentic */
  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map((payload) => this.decodeOne(payload)));
  }

  private async decodeOne(payload: Payload): Promise<Payload> {
    if (!isSealed(payload)) return this.unsealed.allowUnsealed ? payload : unreadable();
    const cipher = textOf(payload, METADATA_CIPHER);
    if (cipher !== CIPHER) throw new PayloadMalformed(`metadata.${METADATA_CIPHER}: must be ${CIPHER}`);
    const keyId = textOf(payload, METADATA_KEY_ID);
    if (!keyId) throw new PayloadMalformed(`metadata.${METADATA_KEY_ID}: is missing`);
    if (!payload.data) throw new PayloadMalformed('data: is missing');
    const key = await this.keys.withId(keyId);
    if (!key) throw new KeyMissing(keyId);
    const { metadata, data, externalPayloads } = Message.decode(unseal(payload.data, key));
    // A plain object without the message's prototype, because payloads go into the workflow's sandbox as plain values.
    return { metadata, data, ...(externalPayloads.length === 0 ? {} : { externalPayloads }) };
  }
}

const unreadable = (): Payload => ({ metadata: { [METADATA_ENCODING_KEY]: bytesOf(NOT_SEALED) } });

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

const textOf = ({ metadata }: Payload, name: string): string | undefined => {
  const value = metadata?.[name];
  return value && Buffer.from(value).toString('utf8');
};
