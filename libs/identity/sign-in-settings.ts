/** The names of the claims that the program reads; a dot leads into an object. */
export interface ClaimNames {
  readonly staffId: string;
  readonly roles: string;
  readonly sites: string;
  /** The claim with a person's name, for the staff directory; `name` if it is left out. */
  readonly name?: string;
}

/** How people sign in: the OpenID provider that identifies them, and the client as which the program speaks to it. */
export interface SignInSettings {
  /** As its discovery document and its tokens say it. */
  readonly issuer: string;
  /** What an access token for this API says in `aud`. */
  readonly audience: string;
  readonly clientId: string;
  /** Null for a client without a secret, which proves itself by PKCE alone. */
  readonly clientSecret: string | null;
  /** The address at which browsers find the API; null to take it from the request, on one's own machine. */
  readonly publicUrl: string | null;
  readonly claims: ClaimNames;
  /** By how much the clocks of the provider and of this machine may differ. */
  readonly clockSkewSeconds: number;
  readonly session: {
    /** A session of the pages ends after so many minutes without a request. */
    readonly idleMinutes: number;
    /** A session ends after so many hours in any case. */
    readonly maxHours: number;
  };
}
