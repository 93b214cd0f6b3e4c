import type { Person, StaffRole } from '#access/person';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ELIGIBLE } from '#scenarios/admission';
import { stepsInto } from '#scenarios/course';
import { PLAN } from '#scenarios/plan';
import { seatsByHand } from '#scenarios/policy';
import { withSlots } from '#scenarios/slots';
import { ApiOnStage, DIRECTOR } from './api-on-stage.js';
import { JourneyOnStage } from './journey-on-stage.js';
import { openStage, type Stage } from './stage.js';
import { Weeks } from './weeks.js';

const DAY = 86_400_000;
export const MAIN = 'main-day-onsite';
export const NORTH = 'north-day-onsite';

/** A Friday to come: every tier has a session on it. */
export const FRIDAY = Weeks.next().date(0, 5);
export const FRIDAYS_SESSION = `${FRIDAY}.fri-group`;

/** The UTC date in so many days. */
export const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** So many dates, one after the other, from yesterday on. */
export const daysFromYesterday = (many: number): string[] =>
  Array.from({ length: many }, (_, index) => dayIn(index - 1));

/** The director, in another role or at one site. */
export const directorAs = (role: StaffRole, site: string): Person => ({
  id: DIRECTOR.id,
  roles: [role],
  sites: [site],
});

/** Two sites, `main` and `north`, under a policy without closures, with a client in treatment at each. */
export interface SitesOnStage {
  readonly stage: Stage;
  readonly api: ApiOnStage;
  /** Works at both sites. */
  readonly director: ApiOnStage;
  readonly treated: { readonly main: JourneyOnStage; readonly north: JourneyOnStage };
  /** Id of a journey at `north` that is in intake. */
  readonly referred: string;
}

const inTreatment = async (stage: Stage, track: string): Promise<JourneyOnStage> => {
  const journey = await JourneyOnStage.refer(stage, { track });
  const eligibility = { ...ELIGIBLE, seat: track, track };
  await journey.follow(stepsInto('treatment', journey.now, { plan: withSlots(PLAN), eligibility }));
  return journey;
};

export const openSites = async (): Promise<SitesOnStage> => {
  const policy = seatsByHand(loadDefaultPolicy());
  const tracks = [
    { id: MAIN, capacity: 20 },
    { id: NORTH, capacity: 20, site: 'north' },
  ];
  const stage = await openStage({ ...policy, tracks, sessions: { ...policy.sessions!, closures: [] } });
  await stage.startWorker();
  const api = await ApiOnStage.open(stage);
  const director = api.as({ ...directorAs('director', 'main'), sites: ['main', 'north'] });
  const [main, north] = await Promise.all([inTreatment(stage, MAIN), inTreatment(stage, NORTH)]);
  const { journeyId: referred } = (await api.refer({ track: NORTH })).body;
  return { stage, api, director, treated: { main, north }, referred };
};
