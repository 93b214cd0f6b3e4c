import { providePostgres } from './postgres/provide.js';
import type { Progress } from '#command-line/progress';
import { stopWhatIsLeft } from './supervise/supervise.js';
import { temporaryDataDir } from './supervise/temporary-data-dir.js';
import type { Teardown } from './teardown.js';
import { provideTemporal } from './temporal/provide.js';

/** A namespace that is marked for rehearsal, in which whole journeys pass in seconds. */
const NAMESPACE = 'iop-test';

/**
 * Starts PostgreSQL and Temporal on free ports, for tests and measurements. No setting of the environment leads them to somebody's real servers, and none of
 * their data stays.
 */
export async function bringUpTemporaryServers(
  options: { durable: boolean },
  progress: Progress,
  teardown: Teardown,
) {
  const { dataDir, remove } = temporaryDataDir('iop-');
  teardown.add('what is left', async () => {
    await stopWhatIsLeft();
    remove();
  });
  const common = { ...options, dataDir, say: progress.say };
  const postgres = await progress.step('PostgreSQL', () =>
    providePostgres({ ...common, databaseUrl: undefined }),
  );
  teardown.add('PostgreSQL', () => postgres.stop());
  const temporal = await progress.step('Temporal', () =>
    provideTemporal({
      ...common,
      namespace: NAMESPACE,
      uiPort: undefined,
      codecEndpoint: undefined,
    }),
  );
  teardown.add('Temporal', () => temporal.stop());
  return { dataDir, postgres, temporal };
}
