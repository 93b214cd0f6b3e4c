/**
 * A payload is sealed with a key that this process does not have. It can be tried again: with the key, everything in
 * it is there.
 */
export class KeyMissing extends Error {
  override name = 'KeyMissing';

  constructor(readonly keyId: string) {
    super(
      `The keyring has no key "${keyId}". Nothing is lost: with that key in the keyring, the work goes on.`,
    );
  }
}

/** A payload says that it is sealed, and is not in the form of one. */
export class PayloadMalformed extends Error {
  override name = 'PayloadMalformed';
}

/** A payload was changed after it had been sealed, or its key is another one of the same name. */
export class PayloadNotAuthentic extends Error {
  override name = 'PayloadNotAuthentic';

  constructor(readonly keyId: string) {
    super(
      `A payload does not open with key "${keyId}": it was changed, or that name stands for another key.`,
    );
  }
}
