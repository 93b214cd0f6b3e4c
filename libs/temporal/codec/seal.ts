import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PayloadKey } from './keyring.js';
import { PayloadMalformed, PayloadNotAuthentic } from './payload-fault.js';

export const ENCODING = 'binary/encrypted';
export const CIPHER = 'AES-256-GCM';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A fresh IV, what `clear` became under `key`, and the tag that shows every change. */
export const seal = (clear: Uint8Array, key: PayloadKey): Uint8Array => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.bytes, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(key));
  return new Uint8Array(Buffer.concat([iv, cipher.update(clear), cipher.final(), cipher.getAuthTag()]));
};

/** What was sealed with `key`. @throws PayloadMalformed or PayloadNotAuthentic */
export const unseal = (sealed: Uint8Array, key: PayloadKey): Uint8Array => {
  if (sealed.length < IV_BYTES + TAG_BYTES)
    throw new PayloadMalformed(
      `data: must be ${IV_BYTES + TAG_BYTES} bytes at least, and is ${sealed.length}`,
    );
  const decipher = createDecipheriv(ALGORITHM, key.bytes, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(key));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const text = sealed.subarray(IV_BYTES, -TAG_BYTES);
    return new Uint8Array(Buffer.concat([decipher.update(text), decipher.final()]));
  } catch {
    throw new PayloadNotAuthentic(key.id);
  }
};

/** The metadata stands in clear text beside the seal: whoever changes it breaks the seal. */
const boundTo = ({ id }: PayloadKey): Buffer => Buffer.from(JSON.stringify([ENCODING, CIPHER, id]));
