import type { DischargeSummary } from '#contracts/http/discharge-summary';
import type { Fact } from '#journey/model/fact';
import type { Milestone } from '#journey/model/milestone';
import { factRequest, milestoneRequest, type HttpRequest } from '#scenarios/http/requests';
import { step } from '#scenarios/step';
import { moveClock } from './move-clock.js';
import type { Clinician, Staff } from './staff.js';

/** Where a step of a sample journey acts; `now` is the journey's own time, which `advance` moves. */
export interface Scene {
  readonly staff: Staff;
  /** The clinician of this client, from when the coordinator hands the client over. */
  readonly clinician: Clinician;
  readonly journeyId: string;
  readonly timeZone: string;
  now: number;
}

export type Step = (scene: Scene) => Promise<void>;

/** A value, or a function of the scene for what depends on the time or on the clinician. */
type Later<T extends object> = T | ((scene: Scene) => T);

const known = <T extends object>(said: Later<T>, scene: Scene): T =>
  typeof said === 'function' ? said(scene) : said;

const send = async ({ staff }: Scene, who: keyof Staff, { path, body }: HttpRequest): Promise<void> => {
  await staff[who].post(path, body);
};

/** A step of milestones that one person sends over HTTP, one after the other. */
const sentBy =
  (who: (scene: Scene) => keyof Staff) =>
  (...milestones: readonly Later<Milestone>[]): Step =>
  async (scene) => {
    for (const milestone of milestones)
      await send(scene, who(scene), milestoneRequest(scene.journeyId, known(milestone, scene)));
  };

export const byCoordinator = sentBy(() => 'coordinator-1');
export const byClinician = sentBy(({ clinician }) => clinician);

/** Reads the summary before it is signed, because its hash says which one is signed. */
export const summarySigned: Step = async (scene) => {
  const { staff, clinician, journeyId } = scene;
  const { versions } = await staff[clinician].get<DischargeSummary>(
    `/v1/journeys/${journeyId}/discharge-summary`,
  );
  const { hash } = versions.at(-1)!;
  await byClinician(step('signDischargeSummary', { hash }))(scene);
};

/** A step that reports a fact, as the clinician. */
export const reported =
  (fact: Later<Fact>): Step =>
  (scene) =>
    send(scene, scene.clinician, factRequest(scene.journeyId, known(fact, scene)));

const DAY = 86_400_000;

/** A step that lets so many days of the journey's own time pass. */
export const days =
  (count: number): Step =>
  async (scene) => {
    scene.now = await moveClock(scene.staff['coordinator-1'], scene.journeyId, scene.now, count);
  };

/** A step that lets the journey's own time pass until that instant, ms since epoch. */
export const until =
  (instant: number): Step =>
  (scene) =>
    instant > scene.now ? days((instant - scene.now) / DAY)(scene) : Promise.resolve();

/** Does one step after the other. */
export const act = async (scene: Scene, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) await step(scene);
};
