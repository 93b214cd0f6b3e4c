import { DateTime } from 'luxon';
import type { ApiClient } from './api-client.js';

/** Where a step of a sample journey acts; `now` is the journey's own time, which `advance` moves. */
export interface Scene {
  readonly api: ApiClient;
  readonly journeyId: string;
  readonly timeZone: string;
  now: number;
}

export type Step = (scene: Scene) => Promise<void>;

type Body = Readonly<Record<string, unknown>>;

const COORDINATOR = { id: 'coordinator-1', role: 'coordinator' };
const CLINICIAN = { id: 'clinician-1', role: 'clinician' };

const post =
  (path: string, body: Body | ((scene: Scene) => Body), by = CLINICIAN): Step =>
  async (scene) => {
    const fields = typeof body === 'function' ? body(scene) : body;
    await scene.api.post(`/v1/journeys/${scene.journeyId}/${path}`, { ...fields, by });
  };

export const byCoordinator = (path: string, body: Body = {}): Step => post(path, body, COORDINATOR);
export const byClinician = (path: string, body: Body | ((scene: Scene) => Body) = {}): Step => post(path, body);

/** Days of the journey's own time pass. */
export const days =
  (count: number): Step =>
  async (scene) => {
    const path = `/v1/rehearsal/journeys/${scene.journeyId}/advance`;
    const { now } = await scene.api.post<{ now: string | null }>(path, { days: count });
    scene.now = now === null ? scene.now + count * 86_400_000 : Date.parse(now);
  };

/** A week in which the client comes for `delivered` of `planned` hours; at its end the instruments are taken. */
export const week = (planned: number, delivered = planned): Step[] => [
  byClinician('record-week', ({ now, timeZone }) => ({
    week: DateTime.fromMillis(now, { zone: timeZone }).startOf('week').toISODate(),
    plannedHours: planned,
    deliveredHours: delivered,
    excusedHours: 0,
  })),
  days(7),
  ...instrumentsTaken,
];

export const inDays = ({ now }: Scene, count: number): string => new Date(now + count * 86_400_000).toISOString();

/** The instruments of the cadence (R-REASSESS), answered a little better than in the middle. */
const ANSWERS: Readonly<Record<string, readonly number[]>> = {
  'PHQ-9': [1, 1, 1, 1, 0, 1, 0, 0, 0],
  'GAD-7': [1, 1, 1, 0, 0, 1, 0],
  BAM: [1, 1, 1, 0, 0, 0, 0, 1, 3, 2, 1, 2, 3, 4, 1, 3, 3],
};

const instrumentsTaken: readonly Step[] = Object.entries(ANSWERS).map(([code, items]) =>
  byClinician('facts/instrument', ({ now }) => ({
    code,
    items,
    takenAt: new Date(now).toISOString(),
    how: 'selfReport',
  })),
);

interface Kept {
  readonly items: readonly { readonly code: string; readonly totalOnly: boolean }[];
}

/** R-DISCH: whatever came with the referral is taken again, here with the best score there is. */
export const instrumentsTakenAgain: Step = async (scene) => {
  const { items } = await scene.api.get<Kept>(`/v1/journeys/${scene.journeyId}/instruments`);
  for (const instrument of new Set(items.filter(({ totalOnly }) => totalOnly).map(({ code }) => code))) {
    const result = { instrument, total: 0, takenAt: new Date(scene.now).toISOString() };
    await byClinician('facts/result', { result })(scene);
  }
};
