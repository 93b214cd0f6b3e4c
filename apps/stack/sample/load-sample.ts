import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import type { Progress } from '../progress.js';
import { ApiClient, type SampleView } from './api-client.js';
import { SAMPLE_JOURNEYS } from './journeys.js';
import type { Scene } from './steps.js';

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
  return progress.step(`Sample journeys (${SAMPLE_JOURNEYS.length}, through months of virtual time, some seconds)`, () =>
    Promise.all(
      SAMPLE_JOURNEYS.map(async ({ shows, steps }, index) => {
        const journeyId = imported[index]!.journeyId!;
        const { view } = await api.get<{ view: SampleView & { openedAt: string } }>(`/v1/journeys/${journeyId}`);
        const scene: Scene = { api, journeyId, timeZone, now: Date.parse(view.openedAt) };
        for (const step of steps) await step(scene);
        const after = await api.get<{ view: SampleView }>(`/v1/journeys/${journeyId}`);
        return { ...after.view, shows };
      }),
    ),
  );
}
