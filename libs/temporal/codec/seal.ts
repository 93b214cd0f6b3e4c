import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PayloadKey } from './keyring.js';
import { PayloadMalformed, PayloadNotAuthentic } from './payload-fault.js';

export const ENCODING = 'binary/encrypted';
export const CIPHER = 'AES-256-GCM';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts `clear` under `key`. The result is a fresh IV, the ciphertext, and the authentication tag, by which every change is detected. */
export const seal = (clear: Uint8Array, key: PayloadKey): Uint8Array => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.bytes, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(key));
  return new Uint8Array(Buffer.concat([iv, cipher.update(clear), cipher.final(), cipher.getAuthTag()]));
};

/** Decrypts what was encrypted with `key`. @throws PayloadMalformed or PayloadNotAuthentic */
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

/** Authenticated data for the metadata, which is in clear text beside the ciphertext: if somebody changes the metadata, decryption fails. */
const boundTo = ({ id }: PayloadKey): Buffer => Buffer.from(JSON.stringify([ENCODING, CIPHER, id]));
