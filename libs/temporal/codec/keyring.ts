/** A key for payloads: 32 bytes, under a name that travels with what it has sealed. */
export interface PayloadKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * Where keys come from. Asynchronous, so that a key management service can stand behind it.
 * A promise that rejects is tried again by Temporal: nothing is lost while a service is away.
 */
export interface KeyProvider {
  /** The key that new payloads are sealed with. */
  active(): Promise<PayloadKey>;
  /** `undefined` where it has no such key (now). */
  withId(id: string): Promise<PayloadKey | undefined>;
}

/** Keys that are held in memory: the active one, and the earlier ones that old payloads still need. */
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
