import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import type { Progress } from '#command-line/progress';
import type { Policy } from '#journey/model/policy';
import type { SampleView } from './api-client.js';
import { openClinic, type Census } from './clinic/clinic.js';
import { isOfAge, personOf } from './clinic/people.js';
import { TRACK } from '#scenarios/referral';
import { SAMPLE_TRACKS } from './clinic/tracks.js';
import { FULL_TRACK, SEATS, WAITING, fillTrack, waitForSeat } from './full-track.js';
import { SAMPLE_JOURNEYS } from './journeys.js';
import { holdMorningGroup } from './morning-group.js';
import { MEMBERS } from './morning-group-members.js';
import { signedIn, type Staff } from './staff.js';
import { act, type Scene } from './steps.js';

/** Synthetic people (see the README beside the file), as the FHIR bundles that a hospital sends with a referral. */
const REFERRALS = join(projectRoot, 'apps/sample/referrals.ndjson');

/** The clinicians of the sample journeys may assess (R-ASSESSOR). */
const training = (staffId: string) => ({
  staffId,
  training: 'Administering assessments, two days',
  qualifiedFrom: '2024-01-01',
});

export interface SampleRow extends SampleView {
  readonly shows: string;
}

export interface Sample {
  readonly census: Census;
  readonly rows: readonly SampleRow[];
}

/** Whether the policy has the tracks of the sample, in the size for which it is made. For another program nothing is made up. */
export const isOfSample = ({ tracks, groups }: Policy): boolean =>
  groups !== undefined &&
  groups.max >= MEMBERS.length &&
  tracks.find(({ id }) => id === FULL_TRACK)?.capacity === SEATS &&
  [TRACK, FULL_TRACK, ...SAMPLE_TRACKS.map(({ id }) => id)].every((id) =>
    tracks.some((track) => track.id === id),
  );

/** Loads the sample. All of it goes through the HTTP API, each step by a person who may do it. */
export async function loadSample(
  url: string,
  policy: Policy,
  tokenFor: (person: string) => Promise<string>,
  progress: Progress,
): Promise<Sample> {
  const staff = await signedIn(url, tokenFor);
  for (const clinician of ['clinician-1', 'clinician-2', 'clinician-3'])
    await staff['supervisor-1'].post('/v1/assessors', training(clinician));
  const bundles = readFileSync(REFERRALS, 'utf8').trimEnd().split('\n');
  const census = await clinicOf(staff, bundles.slice(DRIVEN), policy, progress);
  return { census, rows: await rehearse(staff, bundles.slice(0, DRIVEN), policy, progress) };
}

const clinicOf = (
  staff: Staff,
  bundles: readonly string[],
  policy: Policy,
  progress: Progress,
): Promise<Census> => {
  const [director, main, riverside] = [staff['director-1'], staff['coordinator-1'], staff['coordinator-2']];
  const coordinators = { 'coordinator-1': main, 'coordinator-2': riverside };
  const now = Date.now();
  const people = bundles.map(personOf).filter((person) => isOfAge(person, now));
  return openClinic({ director, coordinators }, people, { policy, now }, progress);
};

/** Loads journeys that show one thing each, driven through months of their own virtual time. */
const rehearse = async (
  staff: Staff,
  bundles: readonly string[],
  policy: Policy,
  progress: Progress,
): Promise<SampleRow[]> => {
  const { timeZone } = policy.calendar;
  const imported = await progress.step(
    `Sample referrals (${bundles.length} FHIR bundles, some seconds)`,
    () =>
      staff['coordinator-1'].sendLines<{ journeyId?: string }>('/v1/referrals/import', bundles.join('\n')),
  );
  const scenes = await Promise.all(
    imported.map(({ journeyId }, index) => sceneOf(staff, journeyId!, index, timeZone)),
  );
  const alone = scenes.splice(0, SAMPLE_JOURNEYS.length);
  const group = scenes.splice(0, MEMBERS.length);
  const seated = scenes.splice(0, SEATS);
  await progress.step(`A full track, and ${WAITING + 1} clients who wait for it (some seconds)`, () =>
    fillTrack(seated),
  );
  await progress.step(`Sample journeys (${alone.length}, through months of virtual time, some seconds)`, () =>
    Promise.all(alone.map((scene, index) => act(scene, SAMPLE_JOURNEYS[index]!.steps))),
  );
  await waitForSeat(scenes, seated[0]!);
  await progress.step('Two weeks of a group of eight (some ten seconds)', () =>
    holdMorningGroup(group, policy),
  );
  return Promise.all([
    ...alone.map((scene, index) => rowOf(scene, SAMPLE_JOURNEYS[index]!.shows)),
    ...group.map((scene, index) => rowOf(scene, `morning group: ${MEMBERS[index]!.shows}`)),
  ]);
};

const DRIVEN = SAMPLE_JOURNEYS.length + MEMBERS.length + SEATS + WAITING;

/** The clinician by the journey's number: the group and those who wait are clinician-1's, the single journeys clinician-2's. */
const sceneOf = async (staff: Staff, journeyId: string, index: number, timeZone: string): Promise<Scene> => {
  const clinician = index < SAMPLE_JOURNEYS.length ? 'clinician-2' : 'clinician-1';
  const { view } = await viewOf(staff, journeyId);
  return { staff, clinician, journeyId, timeZone, now: Date.parse(view.openedAt) };
};

const rowOf = async ({ staff, journeyId }: Scene, shows: string): Promise<SampleRow> => ({
  ...(await viewOf(staff, journeyId)).view,
  shows,
});

const viewOf = (staff: Staff, journeyId: string): Promise<{ view: SampleView & { openedAt: string } }> =>
  staff['coordinator-1'].get(`/v1/journeys/${journeyId}`);
