import * as client from 'openid-client';
import { IssuerUnavailable } from './issuer-unavailable.js';
import type { SignInSettings } from './sign-in-settings.js';

/** How long an answer of the provider is waited for, s. */
const PATIENCE_S = 5;

/** The provider as its discovery document describes it. The document is fetched once; if that fails, the next call tries again. */
export class Issuer {
  private found: Promise<client.Configuration> | null = null;

  constructor(private readonly settings: SignInSettings) {}

  /** @throws IssuerUnavailable */
  async configuration(): Promise<client.Configuration> {
    this.found ??= this.discover();
    try {
      return await this.found;
    } catch (error) {
      this.found = null;
      throw new IssuerUnavailable(error);
    }
  }

  private discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, clockSkewSeconds } = this.settings;
    const url = new URL(issuer);
    const metadata = { [client.clockTolerance]: clockSkewSeconds };
    const proof = clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret);
    return client.discovery(url, clientId, metadata, proof, {
      timeout: PATIENCE_S,
      // The signature of the ID token is checked, although the token comes straight from the provider, because it says who signs in.
      execute: [
        client.enableNonRepudiationChecks,
        ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    });
  }
}
