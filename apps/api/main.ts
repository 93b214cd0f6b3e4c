import { fileURLToPath } from 'node:url';
import { loadDefaultPolicy, loadPolicyFile } from '#policy/load-policy';
import { loadRotaFile } from '#policy/rota';
import { readApiSettings } from '#settings/processes/api';
import { buildVersion } from '#temporal/build-version';
import { connectTemporal } from '#temporal/connection/connect-temporal';
import { loadStaffFile } from '#identity/staff-file';
import { createApi } from './app.js';
import { readBuiltPages } from './pages/built-pages.js';
import { hardeningOf } from './platform/hardening/settings.js';
import { ApiDocument } from './platform/openapi/api-document.js';
import { ListedStaff } from './platform/staff/known-staff.js';

const settings = readApiSettings();
const { PORT, HOST, POLICY_FILE, STAFF_FILE, ROTA_FILE, sealing } = settings;
const temporal = connectTemporal(sealing, settings.temporal);
const app = await createApi({
  records: { databaseUrl: settings.DATABASE_URL },
  temporal: {
    client: temporal.client,
    taskQueue: settings.TEMPORAL_TASK_QUEUE,
    workerVersion: buildVersion(),
  },
  policy: POLICY_FILE === undefined ? loadDefaultPolicy() : loadPolicyFile(POLICY_FILE),
  staff: new ListedStaff(
    STAFF_FILE === undefined ? [] : loadStaffFile(STAFF_FILE),
    ROTA_FILE === undefined ? [] : loadRotaFile(ROTA_FILE),
  ),
  signIn: settings.signIn,
  logLevel: settings.LOG_LEVEL,
  codec: sealing?.payloadCodecs[0] ?? null,
  crossOrigins: settings.TEMPORAL_UI_ORIGIN,
  pages: readBuiltPages(fileURLToPath(new URL('../web', import.meta.url))),
  ...hardeningOf(settings),
});
app
  .getHttpAdapter()
  .getInstance()
  .addHook('onClose', () => temporal.close());
// Only Nest handles the signals: it closes the API and everything that the API needs; then the process ends with status 0.
app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
app.get(ApiDocument).prepare();
await app.listen(PORT, HOST);
