import type { DischargeSummary } from '#contracts/http/discharge-summary';
import type { Fact } from '#journey/model/fact';
import type { Milestone } from '#journey/model/milestone';
import { factRequest, milestoneRequest, type HttpRequest } from '#scenarios/http/requests';
import { step } from '#scenarios/step';
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

/** What depends on the time, or on whose client it is, is known when it comes to it. */
type Later<T extends object> = T | ((scene: Scene) => T);

const known = <T extends object>(said: Later<T>, scene: Scene): T =>
  typeof said === 'function' ? said(scene) : said;

const send = async ({ staff }: Scene, who: keyof Staff, { path, body }: HttpRequest): Promise<void> => {
  await staff[who].post(path, body);
};

/** Milestones that one person asks for over HTTP, one after the other. */
const sentBy =
  (who: (scene: Scene) => keyof Staff) =>
  (...milestones: readonly Later<Milestone>[]): Step =>
  async (scene) => {
    for (const milestone of milestones)
      await send(scene, who(scene), milestoneRequest(scene.journeyId, known(milestone, scene)));
  };

export const byCoordinator = sentBy(() => 'coordinator-1');
export const byClinician = sentBy(({ clinician }) => clinician);

/** What is signed is read first: its hash names it. */
export const summarySigned: Step = async (scene) => {
  const { staff, clinician, journeyId } = scene;
  const { versions } = await staff[clinician].get<DischargeSummary>(
    `/v1/journeys/${journeyId}/discharge-summary`,
  );
  const { hash } = versions.at(-1)!;
  await byClinician(step('signDischargeSummary', { hash }))(scene);
};

/** What the clinician tells of. */
export const reported =
  (fact: Later<Fact>): Step =>
  (scene) =>
    send(scene, scene.clinician, factRequest(scene.journeyId, known(fact, scene)));

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

/** One step after the other. */
export const act = async (scene: Scene, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) await step(scene);
};
