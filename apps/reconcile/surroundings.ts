import { loadDefaultPolicy, loadPolicyFile } from '#policy/load-policy';
import { laidOver } from '#policy/laid-over';
import { recordedPolicy } from '#policy/recorded';
import type { PolicyDocument } from '#policy/document';
import { createDataSource } from '#records/data-source';
import { partsOfVersion } from '#journey/model/site-calendar';
import { PolicyVersions } from '#records/policies/policy-versions';
import { VersionsInUse } from '#records/policies/versions-in-use';
import { SiteCalendars } from '#records/sites/site-calendars';
import { ReadRows } from '#records/reconcile/read-rows';
import { readReconcileSettings } from '#settings/processes/reconcile';
import { dataDirOf } from '#command-line/env-file';
import { commandSettings } from '#command-line/settings';
import { unsealedOf } from '#settings/parts/keyring';
import { ownServers } from '#stack/own-servers';
import { connectTemporal } from '#temporal/connection/connect-temporal';
import { installRuntime } from '#worker/install-runtime';
import type { Policy } from '#journey/model/policy';
import type { DataSource } from 'typeorm';
import type { Parts } from './parts.js';
import { replayBundle } from './replay/replay-histories.js';

const STATEMENT_MS = 60_000;

export interface Surroundings {
  readonly parts: Parts;
  /** The policy that was published last, or else the program's own: for a track of which nothing else is known. */
  readonly policy: Policy;
  /** A connection with the rights of whoever owns the tables. */
  owner(): Promise<DataSource>;
  close(): Promise<void>;
}

/**
 * Opens the deployment that the environment names, with the settings of its worker. Where no database is named, it opens the servers of an `npm start` that
 * runs beside.
 * @throws Error that names what is wrong or missing, and repeats no secret
 */
export const openSurroundings = async (): Promise<Surroundings> => {
  const settings = commandSettings(readReconcileSettings);
  // Temporal's runtime logs nothing here, because replays that fail are reported by their ids.
  installRuntime('silent');

  const own =
    settings.DATABASE_URL === undefined ? ownServers(dataDirOf(settings), unsealedOf(settings)) : null;
  const { connectionOptions, namespace } = settings.temporal;
  const address = connectionOptions.address ?? own?.temporalAddress;
  if (address === undefined) throw new Error('TEMPORAL_ADDRESS is not set.');
  const sealing = settings.sealing ?? own?.sealing;
  const temporal = connectTemporal(sealing, {
    connectionOptions: { ...connectionOptions, address },
    namespace,
  });

  const databaseUrl = settings.DATABASE_URL ?? own!.databaseUrl;
  const options = { applicationName: 'iop-reconcile', statementTimeoutMs: STATEMENT_MS, poolSize: 4 };
  const records = await createDataSource(databaseUrl, { ...options, asApplication: true }).initialize();
  const owners: DataSource[] = [];
  const given =
    settings.POLICY_FILE === undefined ? loadDefaultPolicy() : loadPolicyFile(settings.POLICY_FILE);
  const policies = await policiesOf(records, given);
  // As in the API: the policy that was published last.
  const newest = await new PolicyVersions(records).newest();
  return {
    parts: {
      client: temporal.client,
      taskQueue: settings.TEMPORAL_TASK_QUEUE,
      rows: new ReadRows(records),
      replay: { bundle: await replayBundle(sealing), dataConverter: sealing },
      policies,
    },
    policy: (newest === null ? undefined : policies.get(newest)) ?? given,
    owner: async () => {
      const owner = createDataSource(settings.MIGRATION_DATABASE_URL ?? databaseUrl, options);
      owners.push(await owner.initialize());
      return owner;
    },
    close: async () => {
      for (const one of [...owners, records]) await one.destroy();
      await temporal.close();
    },
  };
};

/**
 * The policies by version: every published one, those with a calendar over them that journeys are under, and the program's own even if it was never published.
 */
export const policiesOf = async (records: DataSource, own: Policy): Promise<Map<string, Policy>> => {
  const versions = new PolicyVersions(records);
  const policies = new Map([[own.version, own]]);
  for (const { version, status } of await versions.all()) {
    const found = status === 'published' ? await versions.one(version) : null;
    if (found) policies.set(version, recordedPolicy(found.document as PolicyDocument));
  }
  for (const version of await new VersionsInUse(records).withCalendar()) {
    const { policy, calendar } = partsOfVersion(version);
    const days = calendar && (await new SiteCalendars(records).one(calendar.site, calendar.version));
    const under = policies.get(policy);
    if (under && days) policies.set(version, laidOver(under, days));
  }
  return policies;
};
