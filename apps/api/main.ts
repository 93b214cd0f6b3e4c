import { loadDefaultPolicy, loadPolicyFile } from '#policy/load-policy';
import { buildVersion } from '#temporal/build-version';
import { connectTemporal } from '#temporal/connection/connect-temporal';
import { converterFromEnvironment } from '#temporal/codec/converter-from-environment';
import { signInFromEnvironment } from '#identity/environment';
import { loadStaffFile } from '#identity/staff-file';
import { createApi } from './app.js';
import { hardeningOf } from './platform/hardening/settings.js';
import { ListedStaff } from './platform/staff/known-staff.js';
import { readEnvironment } from './environment.js';

const environment = readEnvironment(process.env);
const {
  DATABASE_URL,
  PORT,
  HOST,
  LOG_LEVEL,
  TEMPORAL_TASK_QUEUE,
  POLICY_FILE,
  STAFF_FILE,
  TEMPORAL_UI_ORIGIN,
} = environment;
const sealing = converterFromEnvironment(process.env);
const temporal = connectTemporal(sealing);
const app = await createApi({
  records: { databaseUrl: DATABASE_URL },
  temporal: { client: temporal.client, taskQueue: TEMPORAL_TASK_QUEUE, workerVersion: buildVersion() },
  policy: POLICY_FILE === undefined ? loadDefaultPolicy() : loadPolicyFile(POLICY_FILE),
  staff: new ListedStaff(STAFF_FILE === undefined ? [] : loadStaffFile(STAFF_FILE)),
  signIn: signInFromEnvironment(process.env),
  logLevel: LOG_LEVEL,
  codec: sealing?.payloadCodecs[0] ?? null,
  crossOrigins: TEMPORAL_UI_ORIGIN,
  ...hardeningOf(environment),
});
app
  .getHttpAdapter()
  .getInstance()
  .addHook('onClose', () => temporal.close());
// One owner of the signals: Nest closes the API, and with it what it stands on; then the process ends, with status 0.
app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
await app.listen(PORT, HOST);
