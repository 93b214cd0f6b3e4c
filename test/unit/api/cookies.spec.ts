import { describe, expect, test } from '@jest/globals';
import { parseSetCookie } from 'cookie';
import { cookieOf, SESSION, setCookie, UNDER_WAY } from '#api/platform/sign-in/cookies';

const withCookie = (cookie: string) => ({ headers: { cookie } });

describe.each([
  ['session', SESSION],
  ['sign-in under way', UNDER_WAY],
])('the cookie of a %s', (_of, kind) => {
  test('over TLS has a name that browsers take from this very host alone, with what they ask for it', () => {
    const cookie = parseSetCookie(setCookie(kind, 'value', true, 60));
    expect(cookie).toMatchObject({ path: '/', secure: true, httpOnly: true, sameSite: 'lax' });
    expect(cookie.name).toMatch(/^__Host-/);
    expect(cookie.domain).toBeUndefined();
  });

  test('is found by that name, and by none that a neighbour may set', () => {
    const { name } = parseSetCookie(setCookie(kind, 'ours', true, 60));
    expect(cookieOf(withCookie(`${name}=ours`), kind, true)).toBe('ours');
    for (const prefix of ['', '__Secure-'])
      expect(cookieOf(withCookie(`${prefix}${kind.name}=theirs`), kind, true)).toBeNull();
  });

  test('on one’s own machine, without TLS, has its bare name', () => {
    expect(parseSetCookie(setCookie(kind, 'value', false, 60))).toMatchObject({ name: kind.name, path: '/' });
    expect(cookieOf(withCookie(`${kind.name}=value`), kind, false)).toBe('value');
  });
});
