/** Thrown if this process does not have the key of an encrypted payload. It can be tried again: nothing is lost, and with the key the payload can be read. */
export class KeyMissing extends Error {
  override name = 'KeyMissing';

  constructor(readonly keyId: string) {
    super(
      `The keyring has no key "${keyId}". Nothing is lost: with that key in the keyring, the work goes on.`,
    );
  }
}

/** Thrown if a payload says that it is encrypted, but does not have the form of an encrypted one. */
export class PayloadMalformed extends Error {
  override name = 'PayloadMalformed';
}

/** Thrown if a payload was changed after it was encrypted, or if its key id stands for another key here. */
export class PayloadNotAuthentic extends Error {
  override name = 'PayloadNotAuthentic';

  constructor(readonly keyId: string) {
    super(
      `A payload does not open with key "${keyId}": it was changed, or that name stands for another key.`,
    );
  }
}
