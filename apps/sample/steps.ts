import type { Clinician, Staff } from './staff.js';

/** Where a step of a sample journey acts; `now` is the journey's own time, which `advance` moves. */
export interface Scene {
  readonly staff: Staff;
  /** Whose client it is, from when the coordinator hands it over. */
  readonly clinician: Clinician;
  readonly journeyId: string;
  readonly timeZone: string;
  now: number;
}

export type Step = (scene: Scene) => Promise<void>;

type Body = Readonly<Record<string, unknown>>;
type BodyOf = Body | ((scene: Scene) => Body);

const post =
  (path: string, body: BodyOf, who: (scene: Scene) => keyof Staff): Step =>
  async (scene) => {
    const fields = typeof body === 'function' ? body(scene) : body;
    await scene.staff[who(scene)].post(`/v1/journeys/${scene.journeyId}/${path}`, fields);
  };

export const byCoordinator = (path: string, body: BodyOf = {}): Step =>
  post(path, body, () => 'coordinator-1');
export const byClinician = (path: string, body: BodyOf = {}): Step =>
  post(path, body, ({ clinician }) => clinician);

const DAY = 86_400_000;

/** Days of the journey's own time pass. */
export const days =
  (count: number): Step =>
  async (scene) => {
    const path = `/v1/rehearsal/journeys/${scene.journeyId}/advance`;
    const { now } = await scene.staff['coordinator-1'].post<{ now: string | null }>(path, { days: count });
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
