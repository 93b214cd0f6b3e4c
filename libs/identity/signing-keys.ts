import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type CryptoKey,
  type FlattenedJWSInput,
  type JWSHeaderParameters,
  type RemoteJWKSet,
} from 'jose';
import type { Issuer } from './issuer.js';
import { IssuerUnavailable } from './issuer-unavailable.js';

/** In ms. */
export interface KeyAges {
  /** Keys older than this are asked for anew, while the ones that are known go on. */
  readonly fresh: number;
  /** Keys that could not be confirmed for so long are not used any more, because one may have been withdrawn meanwhile. */
  readonly lasting: number;
  /** The least time between two fetches, also if somebody sends tokens with an unknown key, or the provider is down. */
  readonly pause: number;
}

export const KEY_AGES: KeyAges = { fresh: 5 * 60_000, lasting: 60 * 60_000, pause: 5_000 };

/**
 * The provider's public keys. If the provider is down for a while, known keys go on and nobody notices. If it is down for longer than `lasting`, or a
 * token has a key that came since, the token cannot be verified.
 */
export class SigningKeys {
  private remote: RemoteJWKSet | null = null;
  private known: ReturnType<typeof createLocalJWKSet> | null = null;
  private confirmedAt = -Infinity;
  private askedAt = -Infinity;
  private asking: Promise<void> | null = null;
  /** The error of the last fetch; null if it succeeded. */
  private fault: IssuerUnavailable | null = null;

  /** @param onFailure told when the provider could not be asked, and the keys that are known go on */
  constructor(
    private readonly issuer: Issuer,
    private readonly onFailure: (error: unknown) => void,
    private readonly ages: KeyAges = KEY_AGES,
  ) {}

  /** The key of a token. @throws IssuerUnavailable, JWKSNoMatchingKey */
  readonly of = async (header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> => {
    const age = performance.now() - this.confirmedAt;
    if (!this.known || age > this.ages.lasting) await this.ask();
    // If this fails, the known keys stay in use. Once they are too old, the caller gets the error.
    else if (age > this.ages.fresh && this.rested()) this.ask().catch(this.onFailure);
    try {
      return await this.known!(header, token);
    } catch (error) {
      const unknown = error instanceof errors.JWKSNoMatchingKey;
      if (!unknown || (!this.rested() && this.fault === null)) throw error;
      await this.ask();
      return this.known!(header, token);
    }
  };

  private rested(): boolean {
    return performance.now() - this.askedAt > this.ages.pause;
  }

  private ask(): Promise<void> {
    if (this.fault && !this.asking && !this.rested()) return Promise.reject(this.fault);
    this.asking ??= this.load().finally(() => (this.asking = null));
    return this.asking;
  }

  private async load(): Promise<void> {
    this.askedAt = performance.now();
    try {
      const { jwks_uri: address } = (await this.issuer.configuration()).serverMetadata();
      if (address === undefined) throw new Error('the provider names no jwks_uri');
      this.remote ??= createRemoteJWKSet(new URL(address), { cacheMaxAge: Infinity });
      await this.remote.reload();
      this.known = createLocalJWKSet(this.remote.jwks()!);
    } catch (error) {
      this.fault = error instanceof IssuerUnavailable ? error : new IssuerUnavailable(error);
      throw this.fault;
    }
    this.fault = null;
    this.confirmedAt = performance.now();
  }
}
