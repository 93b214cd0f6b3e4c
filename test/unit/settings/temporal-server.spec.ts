import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDeployCheckSettings } from '#settings/processes/deploy-checks';
import { readStackSettings } from '#settings/processes/stack';
import { readWorkerSettings } from '#settings/processes/worker';
import { OF_WORKER } from '../../support/process-variables.js';

let folder: string;
const fileOf = (text: string): string => {
  const file = join(folder, 'temporal.toml');
  writeFileSync(file, text);
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'temporal-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PROFILE = `[profile.clinic]
address = "temporal.clinic.example:7233"
namespace = "clinic"
api_key = "hunter2hunter2"
`;
const read = (variables: NodeJS.ProcessEnv) => readWorkerSettings({ ...OF_WORKER, ...variables }).temporal;

describe('the Temporal server', () => {
  test('is the one that the environment names', () =>
    expect(read({ TEMPORAL_ADDRESS: 'temporal:7233', TEMPORAL_NAMESPACE: 'clinic' })).toMatchObject({
      connectionOptions: { address: 'temporal:7233' },
      namespace: 'clinic',
    }));

  test('is the one of a profile, of which the environment may change a part; an empty value changes none', () => {
    const profile = { TEMPORAL_PROFILE: 'clinic', TEMPORAL_CONFIG_FILE: fileOf(PROFILE) };
    expect(read({ ...profile, TEMPORAL_ADDRESS: '', TEMPORAL_NAMESPACE: '' })).toMatchObject({
      connectionOptions: { address: 'temporal.clinic.example:7233', apiKey: 'hunter2hunter2', tls: true },
      namespace: 'clinic',
    });
    expect(read({ ...profile, TEMPORAL_NAMESPACE: 'other' }).namespace).toBe('other');
    expect(readStackSettings(profile).namedTemporal).toMatchObject({ namespace: 'clinic' });
  });

  test('is nobody’s where nobody names one, in the namespace that .env.example says', () => {
    expect(read({})).toEqual({ connectionOptions: {}, namespace: 'iop' });
    expect(readStackSettings({}).namedTemporal).toBeNull();
  });

  test('must be named to whoever looks after a deployment', () => {
    expect(() => readDeployCheckSettings({})).toThrow(
      /^TEMPORAL_ADDRESS: is not set, and no profile names a server$/,
    );
    expect(readDeployCheckSettings({ TEMPORAL_ADDRESS: 'temporal:7233' })).toMatchObject({
      temporal: { namespace: 'iop' },
      TEMPORAL_TASK_QUEUE: 'journeys',
    });
  });

  test('is told with every other fault where its own configuration is at fault, which is not quoted', () => {
    const said = (variables: NodeJS.ProcessEnv) => () => read({ ...variables, LOG_LEVEL: 'loud' });
    const file = { TEMPORAL_CONFIG_FILE: fileOf(`${PROFILE}tls = nonsense`) };
    expect(said(file)).toThrow(/^LOG_LEVEL: .*\nTEMPORAL_PROFILE, TEMPORAL_CONFIG_FILE, .*: Invalid TOML/);
    expect(said(file)).not.toThrow(/hunter2/);
    const profile = { TEMPORAL_PROFILE: 'other', TEMPORAL_CONFIG_FILE: fileOf(PROFILE) };
    expect(said(profile)).toThrow(/^LOG_LEVEL: .*\nTEMPORAL_PROFILE, .*: Profile 'other' not found/);
    const cert = { TEMPORAL_TLS_CLIENT_CERT_PATH: join(folder, 'none.pem') };
    expect(said(cert)).toThrow(/^LOG_LEVEL: .*\nTEMPORAL_PROFILE, .*TEMPORAL_TLS_…: ENOENT/);
  });
});
