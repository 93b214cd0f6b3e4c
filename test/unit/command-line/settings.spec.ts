import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { settingsFrom } from '#command-line/settings';

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
      SMTP_URL: 'https://mail.example',
      MAIL_FROM: '',
      ROTA_FILE: '/nowhere/rota.json',
      RECIPIENTS_FILE: '/nowhere/recipients.json',
      WEBHOOK_URL: 'pager',
      WEBHOOK_SECRET: 'short',
      WORKER_CACHED_JOURNEYS: 'many',
      SESSION_IDLE_MINUTES: '0',
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

  test('have what a channel needs, as the worker has it', () => {
    const said = () => settingsFrom({ SMTP_URL: 'smtp://127.0.0.1', WEBHOOK_URL: 'http://127.0.0.1' });
    for (const name of ['MAIL_FROM', 'ROTA_FILE', 'WEBHOOK_SECRET'])
      expect(said).toThrow(new RegExp(`^  ${name}: is needed with `, 'm'));
  });

  test('name a fault once, whoever else reads the same variable', () => {
    const said = () => settingsFrom({ ...PROVIDER, SESSION_MAX_HOURS: '99' });
    expect(said).toThrow(/^[^]*SESSION_MAX_HOURS: (?![^]*SESSION_MAX_HOURS)/);
  });
});

test('.env.example says what holds where nothing is set', () => {
  const lines = readFileSync('.env.example', 'utf8').matchAll(/^([A-Z0-9_]+)=(.*)$/gm);
  const variables = Object.fromEntries([...lines].map(([, name, value]) => [name!, value!]));
  expect(Object.keys(variables).length).toBeGreaterThan(30);
  expect(settingsFrom(variables)).toEqual(settingsFrom({}));
});
