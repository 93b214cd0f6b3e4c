import { explain } from '#command-line/explain';
import { progressOn } from '#command-line/progress';
import { Teardown } from '../teardown.js';
import { untilAskedToStop } from '../until-asked-to-stop.js';
import { runTests } from './run-tests.js';
import { leftOutOf, summaryOf } from './tally.js';

/** `npm test`: starts the servers, runs the tests, stops the servers; then prints the count, as the very last line. */
const progress = progressOn((line) => process.stderr.write(line));
const teardown = new Teardown(progress.say);
const asked = untilAskedToStop().then((why) => {
  throw new Error(`interrupted: ${why}`);
});

let status = 1;
let lastLine = '';
try {
  const tally = await Promise.race([asked, runTests(process.argv.slice(2), progress, teardown)]);
  lastLine = `${leftOutOf(tally)}${summaryOf(tally)}\n`;
  status = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
} catch (error) {
  lastLine = `${explain(error)}\n`;
}
try {
  await teardown.run();
} catch (error) {
  progress.say(explain(error));
  status = 1;
}
process.stdout.write(lastLine, () => process.exit(status));
