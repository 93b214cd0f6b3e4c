import { explain } from '#command-line/explain';
import { progressOn } from '#command-line/progress';
import { readTestSettings } from '#settings/processes/tests';
import { Teardown } from '#stack/teardown';
import { NO_BROWSER, provideChromium } from '#stack/test/chromium';
import { untilAskedToStop } from '#stack/until-asked-to-stop';
import { writeDocument } from './document.js';
import { flagsFrom, USAGE, type Flags } from './flags.js';
import { startSampleClinic } from './sample-clinic.js';
import { Camera } from './take.js';

const progress = progressOn((line) => process.stderr.write(line));
const teardown = new Teardown(progress.say);

/** Takes pictures of every page, and writes the document that shows them. */
const takeAll = async ({ only, url }: Flags): Promise<void> => {
  const executablePath = await provideChromium(readTestSettings().CHROMIUM_PATH, progress);
  if (executablePath === undefined) throw new Error(NO_BROWSER);
  const at = url ?? (await startSampleClinic(progress, teardown));
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath });
  teardown.add('Chromium', () => browser.close());
  const camera = await Camera.at(browser, at);
  const missed: string[] = [];
  for (const picture of only)
    await progress
      .step(picture.name, () => camera.take(picture))
      .catch((error: unknown) => missed.push(`${picture.name}: ${explain(error)}`));
  writeDocument();
  // Thrown at the end, so that one page that has changed does not keep the others from being taken.
  if (missed.length > 0) throw new Error(`pictures that were not taken:\n${missed.join('\n')}`);
};

const run = async (flags: Flags): Promise<number> => {
  const asked = untilAskedToStop().then((why) => {
    throw new Error(`interrupted: ${why}`);
  });
  try {
    await Promise.race([asked, takeAll(flags)]);
    return 0;
  } finally {
    await teardown.run();
  }
};

try {
  const flags = flagsFrom(process.argv.slice(2));
  if (flags.help) process.stdout.write(USAGE);
  process.exit(flags.help ? 0 : await run(flags));
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
}
