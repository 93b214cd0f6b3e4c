import type { Person } from '#access/person';
import { Issuer } from '#identity/issuer';
import { IssuerUnavailable } from '#identity/issuer-unavailable';
import { personOfClaims } from '#identity/person-of-claims';
import type { SignInSettings } from '#identity/sign-in-settings';
import * as client from 'openid-client';
import { Problem } from '../problems/problem.js';

/** What has to be remembered between leaving for the provider and coming back. */
export interface UnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to go on with: a path of this API. */
  readonly next: string;
}

const CALLBACK = '/sign-in/callback';

/** The authorization code flow of OpenID Connect, with PKCE. */
export class SignIn {
  constructor(
    private readonly settings: SignInSettings,
    private readonly issuer: Issuer,
  ) {}

  /**
   * Seconds within which a person must have said to the provider who they are; its ID token says when they did. Otherwise the provider's own session, which
   * goes on, would begin a session again that has ended here for want of a request.
   */
  private get recentlyS(): number {
    return this.settings.session.idleMinutes * 60;
  }

  /** Where the browser goes, and what to remember meanwhile. @throws IssuerUnavailable */
  async begin(origin: string, next: string): Promise<{ readonly to: URL; readonly underWay: UnderWay }> {
    const configuration = await this.issuer.configuration();
    const verifier = client.randomPKCECodeVerifier();
    const underWay = { state: client.randomState(), nonce: client.randomNonce(), verifier, next };
    const to = client.buildAuthorizationUrl(configuration, {
      redirect_uri: `${origin}${CALLBACK}`,
      scope: 'openid',
      state: underWay.state,
      nonce: underWay.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      max_age: String(this.recentlyS),
    });
    return { to, underWay };
  }

  /** Who has come back. @throws Problem `sign-in-failed`, TokenRefused, IssuerUnavailable */
  async complete(cameBack: URL, { state, nonce, verifier }: UnderWay): Promise<Person> {
    const configuration = await this.issuer.configuration();
    const checks = {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      maxAge: this.recentlyS,
    };
    const tokens = await client
      .authorizationCodeGrant(configuration, cameBack, checks)
      .catch((error: unknown) => {
        throw isAway(error)
          ? new IssuerUnavailable(error)
          : new Problem('sign-in-failed', undefined, {}, { cause: error });
      });
    return personOfClaims(tokens.claims()!, this.settings.claims);
  }

  /** Where the provider ends its own session, too; null where it has no such page. @throws IssuerUnavailable */
  async end(origin: string): Promise<URL | null> {
    const configuration = await this.issuer.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${origin}/` });
  }
}

/** Whether the provider gave no answer, in contrast to one that refuses. */
const isAway = (error: unknown): boolean =>
  error instanceof client.ClientError
    ? error.code === 'OAUTH_TIMEOUT' || error.cause instanceof TypeError
    : error instanceof TypeError;
