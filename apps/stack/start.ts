import { bringUpServers } from './bring-up-servers.js';
import type { Flags } from './flags.js';
import type { Identity } from '#demo-identity/start-identity';
import { type Platform, startPlatform } from './platform.js';
import { progressOn, type Progress } from '#command-line/progress';
import { isOfSample, loadSample } from '#sample/load-sample';
import { censusOf, tableOf } from '#sample/table';
import { loadSettings, type Settings } from '#command-line/settings';
import { Teardown } from './teardown.js';
import { untilAskedToStop } from './until-asked-to-stop.js';

/** Status 128 plus the number of SIGINT: it was asked to stop before everything was up. */
const INTERRUPTED = 130;

/** Runs `npm start`, from the settings to the last server that is stopped. Resolves with the exit status. */
export async function start(flags: Flags): Promise<number> {
  const settings = loadSettings();
  const progress = progressOn((line) => process.stdout.write(line));
  const teardown = new Teardown(progress.say);
  const asked = untilAskedToStop();
  const life = { up: false };
  try {
    await Promise.race([asked, live(settings, flags, progress, teardown, life)]);
  } finally {
    await teardown.run();
  }
  progress.say('everything is stopped');
  return life.up ? 0 : INTERRUPTED;
}

/** Resolves when there is nothing left to do (`--exit`); rejects when something fails that the platform needs. */
async function live(
  settings: Settings,
  flags: Flags,
  progress: Progress,
  teardown: Teardown,
  life: { up: boolean },
): Promise<void> {
  const servers = await bringUpServers(settings, progress, teardown);
  const platform = await startPlatform(settings, servers, progress, teardown);
  const { postgres, temporal } = servers;
  if (platform.empty && !flags.empty) await sample(platform, progress);

  process.stdout.write(urlsOf(platform, temporal.uiUrl ?? `that of ${temporal.address}`));
  life.up = true;
  if (flags.exit) return;
  progress.say('up; Ctrl-C stops everything');
  await Promise.race([postgres.failed, temporal.failed, platform.failed]);
}

/** Loads the sample data, but only where clocks may be moved and demo people sign in: elsewhere there are real clients and real staff. */
async function sample({ url, identity, rehearsal, policy }: Platform, progress: Progress): Promise<void> {
  if (!rehearsal) return progress.say('no sample data: the Temporal namespace is not marked for rehearsal');
  if (!identity) return progress.say('no sample data: it is sent by demo people, and OIDC_ISSUER is set');
  if (!isOfSample(policy))
    return progress.say('no sample data: POLICY_FILE has other tracks, seats or groups than it is made for');
  const { census, rows } = await loadSample(url, policy, identity.tokenFor, progress);
  process.stdout.write(`\n${censusOf(census)}\n${tableOf(rows)}`);
}

const urlsOf = ({ url, identity }: Platform, temporalUi: string): string => `
  Pages        ${url}
  API          ${url}/v1/journeys
  Swagger UI   ${url}/docs
  Health       ${url}/health/ready
  Temporal UI  ${temporalUi}

${identity ? peopleOf(identity) : ''}`;

const peopleOf = ({ people }: Identity): string => `  Who signs in, without a password:

${people.map(({ id, is, sites }) => `    ${id.padEnd(15)}${is}${sites.includes('main') ? '' : ` (${sites.join(', ')})`}`).join('\n')}

  A token for a program:  npm run --silent token -- --as clinician-1

`;
