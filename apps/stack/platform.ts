import { join } from 'node:path';
import { createApi } from '#api/app';
import { readBuiltPages } from '#api/pages/built-pages';
import { LIMITS, NO_LIMITS } from '#api/platform/hardening/limits';
import { hardeningOf } from '#api/platform/hardening/settings';
import { ApiDocument } from '#api/platform/openapi/api-document';
import type { StaffMember } from '#access/staff-member';
import { ListedStaff } from '#api/platform/staff/known-staff';
import { loadStaffFile } from '#identity/staff-file';
import { loadRotaFile } from '#policy/rota';
import type { Policy } from '#journey/model/policy';
import { loadPolicyFile } from '#policy/load-policy';
import { createDataSource } from '#records/data-source';
import { samplePolicy } from '#sample/policy';
import { migrateAt } from '#records/migrate';
import { buildVersion } from '#temporal/build-version';
import { connectTemporal } from '#temporal/connection/connect-temporal';
import { RehearsalClock } from '#temporal/rehearsal-clock';
import { connectWorker } from '#worker/connect-worker';
import { installRuntime } from '#worker/install-runtime';
import { createJourneyWorker } from '#worker/journey-worker';
import { channelsOf, tellOn } from '#worker/notifications';
import { recipientsOf, tellDirectory } from '#worker/recipients';
import { runWorker } from '#worker/run-worker';
import { workflowBundle } from '#worker/built-bundle';
import type { Servers } from './bring-up-servers.js';
import { startIdentity, type Identity } from '#demo-identity/start-identity';
import type { Progress } from '#command-line/progress';
import { projectRoot } from '#command-line/project-root';
import type { Settings } from '#command-line/settings';
import type { Teardown } from './teardown.js';
import { uiOriginsAt } from './temporal/ui-config.js';

export interface Platform {
  readonly url: string;
  /** Our own identity provider; null where people sign in elsewhere. */
  readonly identity: Identity | null;
  /** Whether journeys' clocks may be moved: only in a namespace of our own. */
  readonly rehearsal: boolean;
  /** The policy with which the platform was started. */
  readonly policy: Policy;
  /** Whether no journey has been recorded yet. */
  readonly empty: boolean;
  /** Rejects if the worker fails by itself. */
  readonly failed: Promise<void>;
}

/** How long requests under way may take once everything is asked to stop, ms. Their senders can send them again. */
const PATIENCE_MS = 3_000;

/** Starts migrations, worker and API on the servers, all in this process. */
export async function startPlatform(
  settings: Settings,
  { postgres, temporal, sealing }: Servers,
  progress: Progress,
  teardown: Teardown,
): Promise<Platform> {
  const policy = settings.POLICY_FILE ? loadPolicyFile(settings.POLICY_FILE) : samplePolicy();
  const channels = channelsOf(settings);
  const recipients = recipientsOf(settings);
  // Ordinary log lines would disturb somebody who reads what this prints.
  const logLevel = settings.LOG_LEVEL === 'info' ? 'warn' : settings.LOG_LEVEL;
  const taskQueue = settings.TEMPORAL_TASK_QUEUE;
  const { connectionOptions, namespace } = temporal;

  const migrations = await progress.step('Migrations', () => migrateAt(postgres.url));
  const dataSource = await createDataSource(postgres.applicationUrl, {
    applicationName: 'iop-stack',
    poolSize: 20,
    asApplication: true,
  }).initialize();
  teardown.add('database connections', () => dataSource.destroy());
  await tellDirectory(settings, dataSource);
  if (migrations.length > 0) progress.say(`migrations run: ${migrations.join(', ')}`);

  const failingTasks = installRuntime(logLevel);
  const connection = await connectWorker(connectionOptions);
  failingTasks.askAt(connection, namespace);
  teardown.add('Temporal connection', () => connection.close());
  const worker = await progress.step('Worker', async () =>
    runWorker(
      await createJourneyWorker({
        connection,
        namespace,
        taskQueue,
        dataSource,
        workflowBundle: await workflowBundle(sealing),
        dataConverter: sealing,
        recipients,
        maxCachedWorkflows: settings.WORKER_CACHED_JOURNEYS,
      }),
    ),
  );
  teardown.add('worker', () => worker.stop());

  const temporalClient = connectTemporal(sealing, { connectionOptions, namespace });
  const { client } = temporalClient;
  teardown.add('Temporal client', () => temporalClient.close());
  const rehearsal = await RehearsalClock.ifMarked(client);
  const url = `http://127.0.0.1:${settings.PORT}`;
  const identity = settings.signIn ? null : await ownIdentity(settings, url, progress, teardown);
  const api = await progress.step('API', async () => {
    const app = await createApi({
      records: { dataSource },
      temporal: { client, taskQueue, workerVersion: buildVersion() },
      policy,
      signIn: settings.signIn ?? identity!.signIn,
      staff: new ListedStaff(
        staffOf(settings, identity),
        settings.ROTA_FILE === undefined ? [] : loadRotaFile(settings.ROTA_FILE),
      ),
      logLevel,
      codec: sealing?.payloadCodecs[0] ?? null,
      crossOrigins: [
        ...settings.TEMPORAL_UI_ORIGIN,
        ...(temporal.uiUrl === undefined ? [] : uiOriginsAt(settings.TEMPORAL_UI_PORT)),
      ],
      rehearsal,
      pages: readBuiltPages(join(projectRoot, 'dist/apps/web')),
      // No limits in a rehearsal, because the sample data are many requests by few people.
      ...hardeningOf(settings, rehearsal ? NO_LIMITS : LIMITS),
    });
    app.get(ApiDocument).prepare();
    await app.listen(settings.PORT, '127.0.0.1');
    return app;
  });
  teardown.add('API', async () => {
    const patience = setTimeout(() => api.getHttpServer().closeAllConnections(), PATIENCE_MS);
    await api.close().finally(() => clearTimeout(patience));
  });

  const notifications = tellOn(channels, dataSource);
  teardown.add('notifications', () => notifications.stop());
  progress.say(`people are told by ${['the task list', ...channels.map(({ name }) => name)].join(', ')}`);
  if (settings.RECIPIENTS_FILE !== undefined) progress.say('disclosures go to those of RECIPIENTS_FILE');

  const [{ empty }] = await dataSource.query<[{ empty: boolean }]>(
    'select not exists (select from journey) as empty',
  );
  return { url, identity, rehearsal: rehearsal !== null, policy, empty, failed: worker.finished };
}

/** The staff of the file; where there is none, the demo people, if they are the ones who sign in. */
const staffOf = ({ STAFF_FILE }: Settings, identity: Identity | null): StaffMember[] => {
  if (STAFF_FILE !== undefined) return loadStaffFile(STAFF_FILE);
  return (identity?.people ?? []).map(({ id, name, roles, sites }) => ({
    id,
    name,
    roles,
    sites,
    active: true,
  }));
};

const ownIdentity = async (
  { IDENTITY_PORT: port, DATA_DIR: dataDir, SESSION_IDLE_MINUTES, SESSION_MAX_HOURS }: Settings,
  apiUrl: string,
  progress: Progress,
  teardown: Teardown,
): Promise<Identity> => {
  const session = { idleMinutes: SESSION_IDLE_MINUTES, maxHours: SESSION_MAX_HOURS };
  const identity = await progress.step('Identity provider', () =>
    startIdentity({ port, dataDir, apiUrl, session }),
  );
  teardown.add('identity provider', () => identity.stop());
  return identity;
};
