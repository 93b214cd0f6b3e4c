import * as client from 'openid-client';
import { IssuerUnavailable } from './issuer-unavailable.js';
import type { SignInSettings } from './sign-in-settings.js';

/** How long an answer of the provider is waited for, s. */
const PATIENCE_S = 5;

/** The provider as its discovery document describes it, asked for once and again until it is there. */
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
      // The ID token says who it is: its signature is checked, although it comes straight from the provider.
      execute: [
        client.enableNonRepudiationChecks,
        ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    });
  }
}
