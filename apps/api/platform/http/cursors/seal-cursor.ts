import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { MalformedCursor } from '#records/db/errors/malformed-cursor';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Whom a cursor was given to, and of which list. */
export interface CursorOf {
  readonly personId: string;
  /** Its route: method and pattern. */
  readonly list: string;
}

const boundTo = ({ personId, list }: CursorOf): Buffer => Buffer.from(JSON.stringify([personId, list]));

/** Encrypts where a page ended, so that only this program can read it: it may hold how many rows there are that are not the person's. */
export const sealCursor = (cursor: string, of: CursorOf, secret: Uint8Array): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, secret, iv, { authTagLength: TAG_BYTES }).setAAD(boundTo(of));
  return Buffer.concat([iv, cipher.update(cursor, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
};

/** @throws MalformedCursor where it is no cursor, another person's, or of another list: nobody asks from a place of their own making */
export const openCursor = (sealed: string, of: CursorOf, secret: Uint8Array): string => {
  const bytes = Buffer.from(sealed, 'base64url');
  // Decoding passes over characters that are not base64url, and over a letter too many. Encoding again shows them.
  if (bytes.length < IV_BYTES + TAG_BYTES || bytes.toString('base64url') !== sealed)
    throw new MalformedCursor();
  const decipher = createDecipheriv(ALGORITHM, secret, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(of)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = bytes.subarray(IV_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    throw new MalformedCursor();
  }
};
