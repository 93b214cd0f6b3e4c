import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { Person } from '#access/person';
import { personOfClaims } from './person-of-claims.js';
import type { SigningKeys } from './signing-keys.js';
import type { SignInSettings } from './sign-in-settings.js';
import { TokenRefused } from './token-refused.js';

/** Signature algorithms for which only the provider has the key. `none` and algorithms with a shared secret are not among them. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/**
 * `typ` of an access token: its own (RFC 9068), or that of any JWT, as most providers write it. A token with another type, like a logout token or a proof
 * of possession, is not an access token, though the same key has signed it.
 */
const TYPES: ReadonlySet<string> = new Set(['at+jwt', 'application/at+jwt', 'jwt']);

/** The greatest age of a token, whatever its `exp`: somebody who left a day ago gets in no more. */
const OLDEST = '24h';

/** The most characters of a token; a usual JWT has less than two thousand. */
const LONGEST = 8_192;

/** What is wrong with a token, in words that say nothing about whom it names. */
const reasonOf = (error: errors.JOSEError): string => {
  if (error instanceof errors.JWTExpired) return 'It has expired.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `Its claim "${error.claim}" is not what this API takes.`;
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'It was signed with a key that the identity provider does not have.';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'It is not signed in a way that this API takes.';
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return 'Its signature is not the identity provider’s.';
  return 'It is not a signed token (JWT).';
};

/** Verifies a bearer token and returns the person whom it identifies. */
export class TokenVerifier {
  constructor(
    private readonly settings: SignInSettings,
    private readonly keys: SigningKeys,
  ) {}

  /** @throws TokenRefused, IssuerUnavailable */
  async person(token: string): Promise<Person> {
    return personOfClaims(await this.claims(token), this.settings.claims);
  }

  private async claims(token: string): Promise<JWTPayload> {
    const { issuer, audience, clockSkewSeconds: clockTolerance } = this.settings;
    if (token.length > LONGEST) throw new TokenRefused('It is too long.');
    try {
      const requiredClaims = ['exp', 'iat', 'sub'];
      const checked = { issuer, audience, clockTolerance, requiredClaims, maxTokenAge: OLDEST };
      const { payload, protectedHeader } = await jwtVerify(token, this.keys.of, {
        ...checked,
        algorithms: ALGORITHMS,
      });
      if (!TYPES.has((protectedHeader.typ ?? 'JWT').toLowerCase()))
        throw new TokenRefused('It is not an access token.');
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new TokenRefused(reasonOf(error), { cause: error });
      throw error;
    }
  }
}
