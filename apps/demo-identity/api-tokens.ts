import type { ResourceServer } from 'oidc-provider';

/** The audience of access tokens: the API. */
export const AUDIENCE = 'urn:iop:api';

/** Long enough for a tour, and short enough that a token that was copied somewhere is soon worth nothing. */
export const HOUR_S = 3600;

export const ACCESS_TOKENS: ResourceServer = {
  scope: '',
  audience: AUDIENCE,
  accessTokenFormat: 'jwt',
  accessTokenTTL: HOUR_S,
};
