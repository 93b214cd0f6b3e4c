import { IssuerUnavailable } from '#identity/issuer-unavailable';
import { TokenRefused } from '#identity/token-refused';
import { Problem } from './problem.js';

/** A token vouches for nobody, or whoever could say so is away. */
export const fromIdentity = (error: object): Problem | null => {
  if (error instanceof TokenRefused) return new Problem('token-refused', error.message, {}, { cause: error });
  return error instanceof IssuerUnavailable
    ? new Problem('unavailable', undefined, { down: ['identity provider'] }, { cause: error })
    : null;
};
