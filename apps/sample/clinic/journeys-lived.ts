import type { MoveInLine } from '#contracts/http/move-in';
import type { EntryKind, Referral } from '#journey/model/milestone';
import { addDays, daysBetween } from '#journey/time/spans';
import { HOUR, startOfLocalDay } from '#journey/time/local-time';
import { iso } from '#scenarios/pure/pure-journey';
import { REFERRAL } from '#scenarios/referral';
import { Dice } from './dice.js';
import { chance, lived, treatmentOf, type Fate } from './fate.js';
import { Life, type Today } from './life.js';
import type { SamplePerson } from './people.js';
import { RETURNS } from './rates.js';
import { MAIN_EVENING, RIVERSIDE_DAY, RIVERSIDE_EVENING, type SampleTrack } from './tracks.js';

/** One line of the file of clients who are moved in. */
export type Line = Pick<MoveInLine, 'at' | 'by' | 'course'> & { readonly referral: object };

export interface Lived {
  readonly line: Line;
  readonly track: SampleTrack;
  readonly phase: Life['state']['phase'];
  /** Days since it closed; null if the journey is open. */
  readonly closedDaysAgo: number | null;
  readonly refused: Life['refused'];
}

/** A group of clients: how many, how many days ago they came, and with which fate (`chance` draws one). */
interface Cohort {
  readonly clients: number;
  readonly daysAgo: readonly [least: number, most: number];
  readonly fate: (dice: Dice) => Fate;
  readonly tracks: readonly SampleTrack[];
}

const ALL = [MAIN_EVENING, RIVERSIDE_DAY] as const;
const stays = (): Fate => ({ until: 'completed', days: 200 });

/** Cohorts who have a seat are listed before those who wait for one. */
const COHORTS: readonly Cohort[] = [
  { clients: 80, daysAgo: [150, 330], fate: chance, tracks: [...ALL, RIVERSIDE_EVENING] },
  { clients: 7, daysAgo: [85, 125], fate: () => ({ until: 'completed', days: 45 }), tracks: ALL },
  { clients: 12, daysAgo: [20, 60], fate: stays, tracks: [RIVERSIDE_EVENING] },
  { clients: 17, daysAgo: [13, 75], fate: stays, tracks: ALL },
  { clients: 2, daysAgo: [35, 45], fate: () => ({ until: 'hold', days: 18 }), tracks: ALL },
  { clients: 3, daysAgo: [45, 60], fate: treatmentOf, tracks: ALL },
  { clients: 5, daysAgo: [6, 12], fate: stays, tracks: ALL },
  { clients: 3, daysAgo: [10, 25], fate: () => ({ until: 'seat' }), tracks: [RIVERSIDE_EVENING] },
  { clients: 5, daysAgo: [0, 5], fate: stays, tracks: ALL },
];

/** How many people the sample needs. */
export const CLIENTS = COHORTS.reduce((sum, { clients }) => sum + clients, 0);

/** Lives the journeys of all clients until today. The same people at the same moment give the same journeys. */
export const journeysLived = (people: readonly SamplePerson[], today: Today, seed: number): Lived[] => {
  let next = 0;
  return COHORTS.flatMap(({ clients, daysAgo: [least, most], fate, tracks }) =>
    Array.from({ length: clients }, () => {
      const dice = new Dice(seed + next);
      const person = people[next]!;
      next += 1;
      const first = journeyOf(person, today, dice, fate(dice), {
        ...{
          entryKind: dice.isSo(0.3) ? 'stepDown' : 'firstIntervention',
          daysAgo: dice.between(least, most),
        },
        track: dice.oneOf(tracks),
      });
      return [first, ...returned(person, today, dice, first)];
    }).flat(),
  );
};

/** Some of those who have left come back after a day or more, and stay. */
const returned = (person: SamplePerson, today: Today, dice: Dice, { closedDaysAgo }: Lived): Lived[] => {
  if (closedDaysAgo === null || !dice.isSo(RETURNS)) return [];
  const daysAgo = Math.min(dice.between(10, 40), closedDaysAgo - 1);
  if (daysAgo < 1) return [];
  return [journeyOf(person, today, dice, stays(), { entryKind: 'return', daysAgo, track: dice.oneOf(ALL) })];
};

interface Coming {
  readonly entryKind: EntryKind;
  readonly daysAgo: number;
  readonly track: SampleTrack;
}

const journeyOf = (
  client: SamplePerson,
  today: Today,
  dice: Dice,
  fate: Fate,
  { entryKind, daysAgo, track }: Coming,
): Lived => {
  const { calendar } = today.policy;
  const day = startOfLocalDay(addDays(today.now, -daysAgo, calendar), calendar);
  const began = Math.min(day + dice.between(9, 16) * HOUR, today.now);
  const referral: Referral = { ...REFERRAL, entryKind, track: track.id };
  const life = new Life(today, referral, began, track.team, fate.until === 'seat');
  lived(life, dice, fate, track);
  const { closed } = life.state;
  return {
    ...{ track, phase: life.state.phase, refused: life.refused },
    closedDaysAgo: closed && daysBetween(closed.at, today.now, calendar),
    line: {
      ...{ at: iso(began), by: { id: track.team.coordinator, role: 'coordinator' } },
      referral: { client, entryKind, track: track.id, reason: 'Referred by the family doctor' },
      course: life.course,
    } as unknown as Line,
  };
};
