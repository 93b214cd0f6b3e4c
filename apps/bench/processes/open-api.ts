import { createApi } from '#api/app';
import { STAFF_ROLES, type Person } from '#access/person';
import { loadDefaultPolicy } from '#policy/load-policy';
import { readApiSettings } from '#settings/processes/api';
import { connectTemporal } from '#temporal/connection/connect-temporal';

/** The API without sign-in, rules of access and, where argv says so, audit: the floor from which these are measured. */
const ANYBODY: Person = { id: 'clinician-1', roles: STAFF_ROLES, sites: ['main'] };

const { DATABASE_URL, PORT, HOST, TEMPORAL_TASK_QUEUE, signIn, temporal: server } = readApiSettings();
const temporal = connectTemporal(undefined, server);
const app = await createApi({
  records: { databaseUrl: DATABASE_URL },
  temporal: { client: temporal.client, taskQueue: TEMPORAL_TASK_QUEUE },
  policy: loadDefaultPolicy(),
  signIn,
  tokens: { person: () => Promise.resolve(ANYBODY) },
  ...(process.argv[2] === 'unaudited' && { audit: { add: () => Promise.resolve() } }),
  logLevel: 'info',
});
app
  .getHttpAdapter()
  .getInstance()
  .addHook('onClose', () => temporal.close());
app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
await app.listen(PORT, HOST);
