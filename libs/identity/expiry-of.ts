import { decodeJwt } from 'jose';

/** The instant at which a verified token expires, ms since epoch; Infinity if the token has no `exp`. */
export const expiryOf = (token: string): number => {
  const { exp } = decodeJwt(token);
  return exp === undefined ? Infinity : exp * 1_000;
};
