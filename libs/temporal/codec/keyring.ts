/** A key for payloads: 32 bytes, and an id that is stored with whatever the key has encrypted. */
export interface PayloadKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * The source of keys. It is asynchronous, so that a key management service can be behind it. If a promise rejects, Temporal tries again, so nothing is
 * lost while the service is down.
 */
export interface KeyProvider {
  /** The key that new payloads are sealed with. */
  active(): Promise<PayloadKey>;
  /** The key with this id; `undefined` if the provider does not have it (now). */
  withId(id: string): Promise<PayloadKey | undefined>;
}

/** Keys in memory: the active one, and earlier ones that old payloads still need. */
export class Keyring implements KeyProvider {
  private readonly byId: ReadonlyMap<string, PayloadKey>;

  constructor(
    private readonly current: PayloadKey,
    others: readonly PayloadKey[],
  ) {
    this.byId = new Map([...others, current].map((key) => [key.id, key]));
  }

  active(): Promise<PayloadKey> {
    return Promise.resolve(this.current);
  }

  withId(id: string): Promise<PayloadKey | undefined> {
    return Promise.resolve(this.byId.get(id));
  }
}
