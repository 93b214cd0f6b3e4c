import type { GroupSchedule } from '#journey/model/group';
import type { CarePlan } from '#journey/model/plan';
import type { Slot } from '#journey/model/slot';
import { DAY } from '#journey/time/local-time';
import { iso } from '#scenarios/pure/pure-journey';
import { PLAN } from '#scenarios/plan';
import { heldAt, heldBy, SLOTS } from '#scenarios/slots';
import type { Team } from './life.js';

/** A track of the sample's policy, and the groups that meet in it. */
export interface SampleTrack {
  readonly id: string;
  readonly groups: readonly string[];
  readonly part: 'day' | 'evening';
  readonly mode: 'onSite' | 'telehealth';
  readonly team: Team;
  /** Where its groups meet: a room each, or one address for all. */
  readonly meets: { readonly rooms: readonly string[] } | { readonly link: string };
}

const MAIN: Team = { coordinator: 'coordinator-1', clinician: 'clinician-2' };
const RIVERSIDE: Team = {
  coordinator: 'coordinator-2',
  clinician: 'clinician-3',
};

export const MAIN_EVENING: SampleTrack = {
  ...{ id: 'main-evening-onsite', groups: ['evening', 'late-evening'], part: 'evening', mode: 'onSite' },
  team: MAIN,
  meets: { rooms: ['Room 2', 'Room 3'] },
};
export const RIVERSIDE_DAY: SampleTrack = {
  ...{
    id: 'riverside-day-onsite',
    groups: ['riverside-morning', 'riverside-garden'],
    part: 'day',
    mode: 'onSite',
  },
  team: RIVERSIDE,
  meets: { rooms: ['River room', 'Garden room'] },
};
/** The smallest track: it is full, and other clients wait. */
export const RIVERSIDE_EVENING: SampleTrack = {
  ...{
    id: 'riverside-evening-telehealth',
    groups: ['riverside-evening'],
    part: 'evening',
    mode: 'telehealth',
  },
  team: RIVERSIDE,
  meets: { link: 'https://telehealth.example/riverside-evening' },
};
export const SAMPLE_TRACKS = [MAIN_EVENING, RIVERSIDE_DAY, RIVERSIDE_EVENING] as const;

/** The same three hours in the evening, from half past five. */
const later = (slot: Slot): Slot => ({ ...slot, start: slot.start === '11:00' ? '19:30' : '17:30' });

const weekOf = ({ part, mode }: SampleTrack, group: string): Slot[] =>
  heldBy(group, SLOTS)
    .map((slot) => ({ ...slot, mode }))
    .map((slot) => (part === 'evening' ? later(slot) : slot));

/** When and where a group of that track meets, so that it agrees with the plans of its clients. */
export const scheduleOf = (track: SampleTrack, group: string): GroupSchedule => {
  const { groups, meets } = track;
  const place = 'link' in meets ? meets : { room: meets.rooms[groups.indexOf(group)] };
  return { ...heldAt(weekOf(track, group)), ...place };
};

/** A plan of ninety days on that track. @param at when it begins, ms since epoch */
export const planOn = (track: SampleTrack, at: number): CarePlan => ({
  ...PLAN,
  schedule: {
    ...PLAN.schedule,
    ...{ part: track.part, mode: track.mode },
    modeReason: track.mode === 'telehealth' ? 'Lives an hour away' : null,
    // The day on which a client begins decides their group, because one group alone would be too large (R-GROUP).
    slots: weekOf(track, track.groups[Math.floor(at / DAY) % track.groups.length]!),
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
