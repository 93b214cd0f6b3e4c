import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import type { Progress } from '../progress.js';
import { ApiClient, type SampleView } from './api-client.js';
import { SEATS, WAITING, fillTrack, waitForSeat } from './full-track.js';
import { SAMPLE_JOURNEYS } from './journeys.js';
import { holdMorningGroup } from './morning-group.js';
import { MEMBERS } from './morning-group-members.js';
import { act, type Scene } from './steps.js';

/** Synthetic people (see the README beside the file): what a hospital sends along with a referral. */
const REFERRALS = join(projectRoot, 'apps/stack/sample/referrals.ndjson');

/** The clinician of the sample journeys may assess (R-ASSESSOR). */
const ASSESSOR = {
  staffId: 'clinician-1',
  training: 'Administering assessments, two days',
  qualifiedFrom: '2026-01-01',
  by: { id: 'supervisor-1', role: 'supervisor' },
};

export interface SampleRow extends SampleView {
  readonly shows: string;
}

/** Loads the sample referrals and drives the sample journeys, all through the HTTP API. */
export async function loadSample(url: string, timeZone: string, progress: Progress): Promise<SampleRow[]> {
  const api = new ApiClient(url);
  await api.post('/v1/assessors', ASSESSOR);
  const imported = await progress.step('Sample referrals (173 synthetic people, some seconds)', () =>
    api.importReferrals(readFileSync(REFERRALS, 'utf8')),
  );
  const scenes = await Promise.all(
    imported.slice(0, DRIVEN).map(({ journeyId }) => sceneOf(api, journeyId!, timeZone)),
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
  await progress.step('Two weeks of a group of eight (some ten seconds)', () => holdMorningGroup(group));
  return Promise.all([
    ...alone.map((scene, index) => rowOf(scene, SAMPLE_JOURNEYS[index]!.shows)),
    ...group.map((scene, index) => rowOf(scene, `morning group: ${MEMBERS[index]!.shows}`)),
  ]);
}

const DRIVEN = SAMPLE_JOURNEYS.length + MEMBERS.length + SEATS + WAITING;

const sceneOf = async (api: ApiClient, journeyId: string, timeZone: string): Promise<Scene> => {
  const { view } = await api.get<{ view: { openedAt: string } }>(`/v1/journeys/${journeyId}`);
  return { api, journeyId, timeZone, now: Date.parse(view.openedAt) };
};

const rowOf = async ({ api, journeyId }: Scene, shows: string): Promise<SampleRow> => {
  const { view } = await api.get<{ view: SampleView }>(`/v1/journeys/${journeyId}`);
  return { ...view, shows };
};
