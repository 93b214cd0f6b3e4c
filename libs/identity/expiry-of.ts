import { decodeJwt } from 'jose';

/** Until when a token that was verified holds, ms since epoch; for ever where it does not say. */
export const expiryOf = (token: string): number => {
  const { exp } = decodeJwt(token);
  return exp === undefined ? Infinity : exp * 1_000;
};
