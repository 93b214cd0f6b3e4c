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

/**
 * A payload is in clear text where only sealed ones are believed: whoever can reach Temporal could have written it. Nothing of it
 * is repeated.
 */
export class PayloadNotSealed extends Error {
  override name = 'PayloadNotSealed';

  constructor() {
    super(
      'A payload is not sealed, and whoever can reach Temporal could have written it. If it is of a history from before there was a ' +
        'keyring, IOP_ALLOW_UNSEALED=true lets it pass.',
    );
  }
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
