import { describe, expect, test } from '@jest/globals';
import { settingsFrom } from '#stack/settings';

describe('settings', () => {
  test('have defaults, and an empty value is no value', () => {
    expect(settingsFrom({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      PORT: 3000,
      TEMPORAL_UI_PORT: 8233,
      IDENTITY_PORT: 3001,
      signIn: null,
      TEMPORAL_NAMESPACE: 'iop',
      DATA_DIR: expect.stringMatching(/^\/.*\.data$/),
    });
  });

  test('name every fault at once, and no secret', () => {
    const faulty = {
      PORT: 'http',
      TEMPORAL_UI_PORT: '70000',
      DATABASE_URL: 'mysql://me:hunter2@host/db',
      TEMPORAL_ADDRESS: 'localhost',
      POLICY_FILE: '/nowhere/policy.json',
      LOG_LEVEL: 'loud',
      TEMPORAL_UI_ORIGIN: 'https://temporal.example/,https://temporal.example',
    };
    const said = () => settingsFrom(faulty);
    for (const name of Object.keys(faulty)) expect(said).toThrow(new RegExp(`^  ${name}: `, 'm'));
    expect(said).not.toThrow(/hunter2/);
  });

  test('two services cannot have one port', () => {
    expect(() => settingsFrom({ PORT: '4000', TEMPORAL_UI_PORT: '4000' })).toThrow(
      /TEMPORAL_UI_PORT: .*PORT/,
    );
    for (const other of ['PORT', 'TEMPORAL_UI_PORT'])
      expect(() => settingsFrom({ [other]: '4000', IDENTITY_PORT: '4000' })).toThrow(/IDENTITY_PORT: /);
  });

  const PROVIDER = {
    OIDC_ISSUER: 'https://id.example',
    OIDC_AUDIENCE: 'urn:iop:api',
    OIDC_CLIENT_ID: 'iop',
    PUBLIC_URL: 'https://iop.example',
  };

  test('in production people sign in at a provider that is named: there are no demo people', () => {
    expect(() => settingsFrom({ NODE_ENV: 'production' })).toThrow(
      /^ {2}OIDC_ISSUER: is needed in production/m,
    );
  });

  test('name the provider where there is one, or what is wrong with it', () => {
    expect(settingsFrom(PROVIDER).signIn).toMatchObject({
      issuer: 'https://id.example',
      publicUrl: 'https://iop.example',
    });
    const said = () =>
      settingsFrom({ ...PROVIDER, OIDC_AUDIENCE: '', OIDC_CLIENT_SECRET: 'short', PORT: 'http' });
    for (const name of ['OIDC_AUDIENCE', 'OIDC_CLIENT_SECRET', 'PORT'])
      expect(said).toThrow(new RegExp(`^  ${name}: `, 'm'));
  });
});
