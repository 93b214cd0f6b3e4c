import { describe, expect, test } from '@jest/globals';
import { readApiSettings } from '#settings/processes/api';
import { readStackSettings } from '#settings/processes/stack';
import { SettingsInvalid } from '#settings/settings-invalid';
import { IN_PRODUCTION, OF_API } from '../../support/process-variables.js';

const SECRET = 'a secret of sixteen';
const faultsOf = (variables: NodeJS.ProcessEnv): string => {
  try {
    readApiSettings(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsInvalid);
    return (error as Error).message;
  }
  throw new Error('it was taken');
};

test('what is left open has its default; an empty value is none', () => {
  expect(readApiSettings({ ...OF_API, PUBLIC_URL: '', OIDC_CLIENT_SECRET: '' }).signIn).toEqual({
    issuer: OF_API.OIDC_ISSUER,
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
  expect(readApiSettings({ ...OF_API, PUBLIC_URL: 'https://iop.example/' }).signIn.publicUrl).toBe(
    'https://iop.example',
  );
});

describe('names every variable at fault, and repeats no value', () => {
  test.each([
    ['OIDC_ISSUER', 'http://id.example'],
    ['OIDC_ISSUER', 'ftp://id.example'],
    ['OIDC_ISSUER', 'id.example'],
    ['OIDC_AUDIENCE', ''],
    ['OIDC_CLIENT_SECRET', 'too short'],
    ['PUBLIC_URL', 'http://iop.example'],
    ['PUBLIC_URL', 'iop.example'],
    ['OIDC_CLOCK_SKEW_SECONDS', '3600'],
    ['OIDC_ROLES_CLAIM', 'roles..x'],
  ])('%s: %s', (name, value) => {
    const faults = faultsOf({ ...OF_API, [name]: value, OIDC_CLIENT_ID: '' });
    expect(faults).toContain(`${name}: `);
    expect(faults).toContain('OIDC_CLIENT_ID: must be set');
    if (value !== '') expect(faults).not.toContain(value);
  });

  test('the address of the pages, in production', () => {
    expect(faultsOf({ ...OF_API, ...IN_PRODUCTION, OIDC_CLIENT_SECRET: SECRET, PUBLIC_URL: '' })).toBe(
      'PUBLIC_URL: is needed in production',
    );
  });
});

test('loopback may be in clear text', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]'])
    expect(readApiSettings({ ...OF_API, OIDC_ISSUER: `http://${host}:3001` }).signIn.issuer).toContain(host);
  expect(faultsOf({ ...OF_API, OIDC_ISSUER: 'http://127.0.0.1.example' })).toBe(
    'OIDC_ISSUER: must be https, but on this machine',
  );
});

test('npm start has a provider of its own where none is named', () => {
  expect(readStackSettings(OF_API).signIn).toMatchObject({ issuer: OF_API.OIDC_ISSUER });
  expect(readStackSettings({ ...OF_API, OIDC_ISSUER: '' }).signIn).toBeNull();
  expect(() => readStackSettings({ OIDC_ISSUER: OF_API.OIDC_ISSUER })).toThrow(
    'OIDC_AUDIENCE: is needed with OIDC_ISSUER\nOIDC_CLIENT_ID: is needed with OIDC_ISSUER',
  );
});
