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

export const COORDINATOR = { id: 'coordinator-1', role: 'coordinator' };
export const CLINICIAN = { id: 'clinician-1', role: 'clinician' };

const post =
  (path: string, body: Body | ((scene: Scene) => Body), by = CLINICIAN): Step =>
  async (scene) => {
    const fields = typeof body === 'function' ? body(scene) : body;
    await scene.api.post(`/v1/journeys/${scene.journeyId}/${path}`, { ...fields, by });
  };

export const byCoordinator = (path: string, body: Body = {}): Step => post(path, body, COORDINATOR);
export const byClinician = (path: string, body: Body | ((scene: Scene) => Body) = {}): Step =>
  post(path, body);

const DAY = 86_400_000;

/** Days of the journey's own time pass. */
export const days =
  (count: number): Step =>
  async (scene) => {
    const path = `/v1/rehearsal/journeys/${scene.journeyId}/advance`;
    const { now } = await scene.api.post<{ now: string | null }>(path, { days: count });
    scene.now = now === null ? scene.now + count * DAY : Date.parse(now);
  };

/** The journey's own time goes on to that instant, ms since epoch. */
export const until =
  (instant: number): Step =>
  (scene) =>
    instant > scene.now ? days((instant - scene.now) / DAY)(scene) : Promise.resolve();

export const inDays = ({ now }: Scene, count: number): string => new Date(now + count * DAY).toISOString();

/** One step after the other. */
export const act = async (scene: Scene, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) await step(scene);
};
