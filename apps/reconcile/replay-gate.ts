import { explain } from '#command-line/explain';
import { gate } from './gate.js';
import { lineOf } from './print.js';
import { openSurroundings } from './surroundings.js';

/** To be run before a release, with the new image and the deployment's settings. Status 1 means that this code decides otherwise. */
let status = 1;
try {
  const surroundings = await openSurroundings();
  const begun = performance.now();
  const { runs, differences } = await gate(surroundings.parts).finally(() => surroundings.close());
  for (const one of differences) process.stdout.write(`${lineOf(one)}\n`);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  const found = differences.length === 0 ? 'each as it was decided' : `${differences.length} that differ`;
  process.stderr.write(`${runs} runs replayed in ${seconds} s: ${found}\n`);
  status = differences.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
}
process.exit(status);
