/** Under which names an identity provider says what the program has to know; a dot leads into an object. */
export interface ClaimNames {
  readonly staffId: string;
  readonly roles: string;
  readonly sites: string;
  /** The name of somebody, for the staff directory; `name` where it is left out. */
  readonly name?: string;
}

/** How people sign in: which OpenID provider vouches for them, and as whom the program speaks to it. */
export interface SignInSettings {
  /** As its discovery document and its tokens say it. */
  readonly issuer: string;
  /** What an access token for this API says in `aud`. */
  readonly audience: string;
  readonly clientId: string;
  /** Null for a client that has none, and proves itself by PKCE alone. */
  readonly clientSecret: string | null;
  /** Where browsers find the API; null where the address of the request says it, on one's own machine. */
  readonly publicUrl: string | null;
  readonly claims: ClaimNames;
  /** By how much the clocks of the provider and of this machine may differ. */
  readonly clockSkewSeconds: number;
  readonly session: {
    /** Without a request for so long, a session of the pages ends. */
    readonly idleMinutes: number;
    /** After so long it ends whatever happens. */
    readonly maxHours: number;
  };
}
