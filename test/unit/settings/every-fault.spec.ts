import { describe, expect, test } from '@jest/globals';
import { readApiSettings } from '#settings/processes/api';
import { readReconcileSettings } from '#settings/processes/reconcile';
import { readStackSettings } from '#settings/processes/stack';
import { readWorkerSettings } from '#settings/processes/worker';

/** One fault of each part: a secret, a setting by itself, what several must be to each other, the keyring, Temporal. */
const FAULTY = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://iop:hunter2@db/iop',
  TEMPORAL_ADDRESS: 'hunter2',
  TEMPORAL_PROFILE: 'hunter2',
  IOP_KEYRING: '{"active":"hunter2"}',
  LOG_LEVEL: 'hunter2',
};
const OF_PEOPLE = { OIDC_ISSUER: 'hunter2', OIDC_CLIENT_ID: 'hunter2' };
const COMMON = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_PROFILE, .*', 'IOP_KEYRING'];

describe.each([
  [
    'the API',
    () => readApiSettings({ ...FAULTY, ...OF_PEOPLE, PORT: 'hunter2' }),
    ['LOG_LEVEL', 'PORT', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'PUBLIC_URL'],
  ],
  [
    'the worker',
    () => readWorkerSettings({ ...FAULTY, SMTP_URL: 'smtp://hunter2@mail', WEBHOOK_URL: 'hunter2' }),
    ['LOG_LEVEL', 'MAIL_FROM', 'ROTA_FILE', 'WEBHOOK_URL', 'WEBHOOK_SECRET'],
  ],
  [
    'npm start',
    () => readStackSettings({ ...FAULTY, ...OF_PEOPLE, PORT: '8233', WEBHOOK_URL: 'http://127.0.0.1' }),
    ['LOG_LEVEL', 'TEMPORAL_UI_PORT', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'PUBLIC_URL', 'WEBHOOK_SECRET'],
  ],
  ['reconcile', () => readReconcileSettings({ ...FAULTY, POLICY_FILE: '/nowhere' }), ['POLICY_FILE']],
])('one bad start of %s', (_, read, names) => {
  test.each([...COMMON, ...names])('tells of %s', (name) =>
    expect(read).toThrow(new RegExp(`^${name}: `, 'm')),
  );

  // The name of a profile is in the words of Temporal's own library.
  test('repeats no value', () => expect(read).not.toThrow(/hunter2(?!' not found)/));
});
