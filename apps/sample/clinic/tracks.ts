import type { CarePlan } from '#journey/model/milestone';
import type { Slot } from '#journey/model/slot';
import { DAY } from '#journey/time/local-time';
import { iso } from '#scenarios/pure/pure-journey';
import { PLAN } from '#scenarios/plan';
import { heldBy, SLOTS } from '#scenarios/slots';
import type { Team } from './life.js';

/** A track of the default policy, and the groups that hold it. */
export interface SampleTrack {
  readonly id: string;
  readonly groups: readonly string[];
  readonly part: 'day' | 'evening';
  readonly mode: 'onSite' | 'telehealth';
  readonly team: Team;
}

const MAIN: Team = { coordinator: 'coordinator-1', clinician: 'clinician-2' };
const RIVERSIDE: Team = {
  coordinator: 'coordinator-2',
  clinician: 'clinician-3',
};

export const MAIN_EVENING: SampleTrack = {
  ...{ id: 'main-evening-onsite', groups: ['evening', 'late-evening'], part: 'evening', mode: 'onSite' },
  team: MAIN,
};
export const RIVERSIDE_DAY: SampleTrack = {
  ...{
    id: 'riverside-day-onsite',
    groups: ['riverside-morning', 'riverside-garden'],
    part: 'day',
    mode: 'onSite',
  },
  team: RIVERSIDE,
};
/** The smallest: it is full, and others wait. */
export const RIVERSIDE_EVENING: SampleTrack = {
  ...{
    id: 'riverside-evening-telehealth',
    groups: ['riverside-evening'],
    part: 'evening',
    mode: 'telehealth',
  },
  team: RIVERSIDE,
};
export const SAMPLE_TRACKS = [MAIN_EVENING, RIVERSIDE_DAY, RIVERSIDE_EVENING] as const;

/** In the evening the same three hours, from half past five. */
const later = (slot: Slot): Slot => ({ ...slot, start: slot.start === '11:00' ? '19:30' : '17:30' });

/** Ninety days on that track, from `at`, ms since epoch. */
export const planOn = ({ groups, part, mode }: SampleTrack, at: number): CarePlan => ({
  ...PLAN,
  schedule: {
    ...PLAN.schedule,
    ...{ part, mode, modeReason: mode === 'telehealth' ? 'Lives an hour away' : null },
    // Whoever begins on another day comes to another group: one alone would be too large (R-GROUP).
    slots: heldBy(groups[Math.floor(at / DAY) % groups.length]!, SLOTS)
      .map((slot) => ({ ...slot, mode }))
      .map((slot) => (part === 'evening' ? later(slot) : slot)),
  },
  goals: [
    {
      problem: 'Relapse risk after work',
      clientsWords: 'Get home sober',
      objectives: ['No use for 30 days'],
      interventions: ['Relapse prevention group', 'Plan for the way home'],
      targetDate: iso(at + 90 * DAY).slice(0, 10),
    },
  ],
});
