import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import protos from '@temporalio/proto';
import { PayloadMalformed } from './payload-fault.js';

// CommonJS whose exports Node cannot see by name.
const { Payload: Message } = protos.temporal.api.common.v1;

const PLAIN = 'json/plain';

/**
 * A value as bytes to be stored outside Temporal, encrypted with the same keys as what Temporal stores.
 * @param codec encrypts; null if the program has no keyring: then the bytes are clear text
 */
export const sealValue = async (codec: PayloadCodec | null, value: unknown): Promise<Uint8Array> => {
  const clear: Payload = {
    metadata: { [METADATA_ENCODING_KEY]: new Uint8Array(Buffer.from(PLAIN, 'utf8')) },
    data: new Uint8Array(Buffer.from(JSON.stringify(value), 'utf8')),
  };
  const [payload] = codec ? await codec.encode([clear]) : [clear];
  return Message.encode(payload!).finish();
};

/** The value that the bytes contain. @throws KeyMissing (can be tried again); PayloadMalformed, PayloadNotAuthentic */
export const openValue = async (codec: PayloadCodec | null, sealed: Uint8Array): Promise<unknown> => {
  const { metadata, data } = Message.decode(sealed);
  const [payload] = codec ? await codec.decode([{ metadata, data }]) : [{ metadata, data }];
  const encoding = Buffer.from(payload!.metadata?.[METADATA_ENCODING_KEY] ?? []).toString('utf8');
  if (encoding !== PLAIN) throw new PayloadMalformed(`metadata.${METADATA_ENCODING_KEY}: is ${encoding}`);
  return JSON.parse(Buffer.from(payload!.data ?? []).toString('utf8')) as unknown;
};
