import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';

export interface CookieKind {
  readonly name: string;
}

/** Names the session of somebody who has signed in; what it means is kept in the records. */
export const SESSION: CookieKind = { name: 'iop_session' };
/** What a sign-in that is under way has to remember until the provider sends the person back. */
export const UNDER_WAY: CookieKind = { name: 'iop_sign_in' };

/** Browsers take `__Host-` only over TLS, from this very host and for all of it, so no neighbour of the same domain can set it. `__Secure-` they take from one. */
const nameOf = ({ name }: CookieKind, secure: boolean): string => (secure ? `__Host-${name}` : name);

/** Sets a cookie that no script can read, and that no other site's page sends along with a form. A value of null takes it away. */
export const setCookie = (
  kind: CookieKind,
  value: string | null,
  secure: boolean,
  maxAge: number | undefined,
): string =>
  stringifySetCookie({
    name: nameOf(kind, secure),
    value: value ?? '',
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    ...(value === null ? { maxAge: 0 } : maxAge !== undefined && { maxAge }),
  });

export const cookieOf = (
  { headers }: Pick<FastifyRequest, 'headers'>,
  kind: CookieKind,
  secure: boolean,
): string | null =>
  headers.cookie === undefined ? null : (parseCookie(headers.cookie)[nameOf(kind, secure)] ?? null);
