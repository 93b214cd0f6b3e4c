import { describe, expect, test } from '@jest/globals';
import { namesProvider, signInFromEnvironment, SignInRefused } from '#identity/environment';

const SECRET = 'a secret of sixteen';
const set = {
  OIDC_ISSUER: 'https://id.example/realms/clinic',
  OIDC_AUDIENCE: 'urn:iop:api',
  OIDC_CLIENT_ID: 'iop',
};
const faultsOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    signInFromEnvironment(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(SignInRefused);
    return (error as Error).message;
  }
  throw new Error('it was taken');
};

test('what is left open has its default; an empty value is none', () => {
  expect(signInFromEnvironment({ ...set, PUBLIC_URL: '', OIDC_CLIENT_SECRET: '' })).toEqual({
    issuer: set.OIDC_ISSUER,
    audience: 'urn:iop:api',
    clientId: 'iop',
    clientSecret: null,
    publicUrl: null,
    claims: { staffId: 'sub', roles: 'roles', sites: 'sites', name: 'name' },
    clockSkewSeconds: 30,
    session: { idleMinutes: 30, maxHours: 12 },
  });
});

test('the public address is an origin', () => {
  expect(signInFromEnvironment({ ...set, PUBLIC_URL: 'https://iop.example/' }).publicUrl).toBe(
    'https://iop.example',
  );
});

describe('names every variable at fault, and repeats no value', () => {
  test.each([
    ['OIDC_ISSUER', 'http://id.example'],
    ['OIDC_ISSUER', 'ftp://id.example'],
    ['OIDC_AUDIENCE', ''],
    ['OIDC_CLIENT_SECRET', 'too short'],
    ['PUBLIC_URL', 'http://iop.example'],
    ['OIDC_CLOCK_SKEW_SECONDS', '3600'],
    ['OIDC_ROLES_CLAIM', 'roles..x'],
  ])('%s: %s', (name, value) => {
    const faults = faultsOf({ ...set, [name]: value, OIDC_CLIENT_ID: '' });
    expect(faults).toContain(`${name}: `);
    expect(faults).toContain('OIDC_CLIENT_ID: ');
    if (value !== '') expect(faults).not.toContain(value);
  });

  test('the address of the pages, in production', () => {
    expect(faultsOf({ ...set, OIDC_CLIENT_SECRET: SECRET, NODE_ENV: 'production' })).toBe(
      'PUBLIC_URL: is needed in production',
    );
  });
});

test('loopback may be in clear text', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]'])
    expect(signInFromEnvironment({ ...set, OIDC_ISSUER: `http://${host}:3001` }).issuer).toContain(host);
  expect(faultsOf({ ...set, OIDC_ISSUER: 'http://127.0.0.1.example' })).toContain('OIDC_ISSUER');
});

test('whether a provider is named', () => {
  expect([namesProvider(set), namesProvider({ OIDC_ISSUER: '' }), namesProvider({})]).toEqual([
    true,
    false,
    false,
  ]);
});
