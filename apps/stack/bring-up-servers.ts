import { unsealedOf } from '#settings/parts/keyring';
import type { SealingConverter } from '#temporal/codec/sealing-converter';
import { ownKeyring } from '#tools/keyring/own-keyring';
import { providePostgres, type Postgres } from './postgres/provide.js';
import type { Progress } from '#command-line/progress';
import type { Settings } from '#command-line/settings';
import { lockDataDir } from './supervise/data-lock.js';
import { requireFreePorts } from './supervise/ports-in-use.js';
import { stopWhatIsLeft } from './supervise/supervise.js';
import { stopSurvivors } from './supervise/survivors.js';
import type { Teardown } from './teardown.js';
import { provideTemporal, type Temporal } from './temporal/provide.js';

export interface Servers {
  postgres: Postgres;
  temporal: Temporal;
  /** The codec that seals the payloads for Temporal; undefined where Temporal is given clear text. */
  sealing: SealingConverter | undefined;
}

/**
 * Brings up everything under the platform, each thing only when what it needs is there. The lock comes first, because it tells a second start from a port
 * that somebody else has.
 */
export async function bringUpServers(
  settings: Settings,
  progress: Progress,
  teardown: Teardown,
): Promise<Servers> {
  const { DATA_DIR: dataDir, PORT, TEMPORAL_UI_PORT, IDENTITY_PORT, namedTemporal } = settings;
  const { say } = progress;
  const unlock = lockDataDir(dataDir);
  teardown.add('what is left', async () => {
    await stopWhatIsLeft(); // servers that were still starting
    unlock();
  });
  await stopSurvivors(dataDir, say);
  await requireFreePorts({
    PORT,
    ...(!namedTemporal && { TEMPORAL_UI_PORT }),
    ...(!settings.signIn && { IDENTITY_PORT }),
  });

  const postgres = await progress.step('PostgreSQL', () =>
    providePostgres({
      databaseUrl: settings.DATABASE_URL,
      migrationUrl: settings.MIGRATION_DATABASE_URL,
      dataDir,
      durable: true,
      say,
    }),
  );
  teardown.add('PostgreSQL', () => postgres.stop());

  // No keyring of our own for a server that somebody else runs: it may have workers that do not know the keyring.
  const sealing = settings.sealing ?? (namedTemporal ? undefined : ownKeyring(dataDir, unsealedOf(settings)));
  const temporal = await progress.step('Temporal', () =>
    provideTemporal({
      dataDir,
      namespace: settings.TEMPORAL_NAMESPACE,
      uiPort: TEMPORAL_UI_PORT,
      codecEndpoint: sealing && `http://127.0.0.1:${PORT}/codec`,
      durable: true,
      named: namedTemporal,
      say,
    }),
  );
  teardown.add('Temporal', () => temporal.stop());
  return { postgres, temporal, sealing };
}
