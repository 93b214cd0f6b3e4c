import { rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explain } from '#command-line/explain';
import { progressOn } from '#command-line/progress';
import { Teardown } from './teardown.js';
import { bringUpTemporaryServers } from './temporary-servers.js';
import { testEnvironment } from './test/test-environment.js';
import { untilAskedToStop } from './until-asked-to-stop.js';

/** `npm run services`: starts only PostgreSQL and Temporal, as the tests have them, for work on one test. */
async function services(envFile: string | undefined): Promise<void> {
  const progress = progressOn((line) => process.stderr.write(line));
  const teardown = new Teardown(progress.say);
  const asked = untilAskedToStop();
  const live = async () => {
    const { postgres, temporal } = await bringUpTemporaryServers({ durable: false }, progress, teardown);
    const lines = Object.entries(testEnvironment(postgres, temporal)).map(
      ([key, value]) => `export ${key}='${value}'\n`,
    );
    process.stdout.write(lines.join(''));
    if (envFile) {
      writeFileSync(envFile, lines.join(''), { mode: 0o600 });
      teardown.add(envFile, () => rmSync(envFile, { force: true }));
    }
    progress.say(`Temporal UI: ${temporal.uiUrl}`);
    progress.say('up; Ctrl-C stops both');
    await Promise.race([postgres.failed, temporal.failed]);
  };
  await Promise.race([asked, live()]).finally(() => teardown.run());
}

try {
  await services(parseArgs({ options: { 'env-file': { type: 'string' } } }).values['env-file']);
  process.exit(0);
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
}
