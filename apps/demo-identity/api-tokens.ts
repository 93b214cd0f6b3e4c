import type { ResourceServer } from 'oidc-provider';

/** Whom access tokens are for: the API. */
export const AUDIENCE = 'urn:iop:api';

/** Long enough for a tour, short enough that one that was copied somewhere is soon worth nothing. */
export const HOUR_S = 3600;

export const ACCESS_TOKENS: ResourceServer = {
  scope: '',
  audience: AUDIENCE,
  accessTokenFormat: 'jwt',
  accessTokenTTL: HOUR_S,
};
