import { describe, expect, test } from '@jest/globals';
import { settingsFrom } from '#stack/settings';

describe('settings', () => {
  test('have defaults, and an empty value is no value', () => {
    expect(settingsFrom({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      PORT: 3000,
      TEMPORAL_UI_PORT: 8233,
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
  });
});
