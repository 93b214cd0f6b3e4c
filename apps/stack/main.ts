import { explain } from '#command-line/explain';
import { flagsFrom, USAGE } from './flags.js';
import { start } from './start.js';

try {
  const flags = flagsFrom(process.argv.slice(2));
  if (flags.help) process.stdout.write(USAGE);
  const status = flags.help ? 0 : await start(flags);
  // Temporal's SDK keeps the process alive once its runtime was used.
  process.exit(status);
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
}
