import type { Gate } from '../model/event-parts.js';
import type { Policy } from '../model/policy.js';
import { tierMinutes } from '../sessions/dose.js';
import { NEEDED } from '../model/needed-sentence.js';
import { aGate, type Need, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import { later } from '../time/later.js';
import { addDays, daysBetween } from '../time/spans.js';
import { exactHours } from '../sessions/hours.js';
import { endOfWeek, owedOfWeek, owedUnrecorded, weekCounts } from './owed-weeks.js';

/**
 * R-TAPER: hours owed (planned less excused) and delivered at the tier: of its sessions, and of weeks recorded as such that were first recorded in the tier and
 * not over before it. What nobody has recorded is owed.
 */
export const doseAtTier = (
  state: Pick<JourneyState, 'treatment' | 'reached' | 'plan'>,
  treatment: Treatment,
  policy: Policy,
): { owed: number; delivered: number } => {
  const { weeks, tier, tierSince } = treatment;
  const from = atTierFrom(treatment, policy);
  const ofTier = Object.entries(weeks).filter(
    ([monday, { atTierSince }]) =>
      atTierSince === tierSince &&
      endOfWeek(monday, policy) > tierSince &&
      weekCounts(treatment, monday, policy),
  );
  const minutes = tierMinutes(state, policy);
  const ofWeeks = ofTier.reduce(
    (sum, week) => sum + owedOfWeek(state, week, from, tier, policy),
    owedUnrecorded(state, treatment, from, policy),
  );
  return {
    owed: exactHours(minutes.owed / 60 + ofWeeks),
    delivered: exactHours(ofTier.reduce((sum, [, week]) => sum + week.delivered, minutes.delivered / 60)),
  };
};

/** The parts of the state that R-TAPER looks at. */
type Looked = Pick<JourneyState, 'treatment' | 'reached' | 'lastUseAt' | 'plan'>;

/** A gate that only waits for time: so many days since an instant; `since` is null if there is no such instant. */
interface TimeGate {
  readonly name: string;
  readonly since: number | null;
  readonly days: number;
}

/** From when the days at a tier count. Version 1 counts from the decision, and so counts days that were still at the tier before. */
export const atTierFrom = ({ tierSince, inForceFrom }: Treatment, { taper }: Policy): number =>
  taper.noUseDays === undefined ? tierSince : (inForceFrom ?? tierSince);

/** The last use that is known of, reported or told by the BAM. Use that went on is use, whatever came before it. */
const lastUse = ({ lastUseAt }: Looked, { lastRelapseAt }: Treatment): number | null =>
  later(lastUseAt, lastRelapseAt);

const timeGates = (state: Looked, treatment: Treatment, policy: Policy): readonly [TimeGate, TimeGate] => {
  const { daysAtTier, daysWithoutRelapse, noUseDays } = policy.taper;
  const atTier = { name: 'daysAtTier', since: atTierFrom(treatment, policy), days: daysAtTier };
  return noUseDays === undefined
    ? [atTier, { name: 'daysWithoutRelapse', since: treatment.lastRelapseAt, days: daysWithoutRelapse }]
    : [atTier, { name: 'daysWithoutUse', since: lastUse(state, treatment), days: noUseDays }];
};

const holdsAt = ({ since, days }: TimeGate, { calendar }: Policy): number =>
  since === null ? -Infinity : addDays(since, days, calendar);

/** When the two gates of R-TAPER that only wait for time will hold, ms since epoch. */
export const timeGatesHoldAt = (state: Looked, treatment: Treatment, policy: Policy): number =>
  Math.max(...timeGates(state, treatment, policy).map((gate) => holdsAt(gate, policy)));

/** The gate that is closed from a relapse report until its decision. */
export const UNDECIDED: Gate = {
  name: 'relapseDecided',
  holds: false,
  actual: 'open',
  needed: NEEDED.noneOpen(),
};

/** The gates of R-TAPER that do not wait for time alone. */
export const workGates = (
  state: Pick<JourneyState, 'treatment' | 'reached' | 'plan'>,
  treatment: Treatment,
  policy: Policy,
): Gate[] => {
  const { owed, delivered } = doseAtTier(state, treatment, policy);
  const needed = exactHours(owed * policy.taper.deliveredShare);
  return [
    {
      name: 'deliveredHours',
      holds: owed > 0 && delivered >= needed,
      actual: delivered,
      needed: NEEDED.hoursOf(round(needed), owed),
    },
    {
      name: 'instruments',
      holds: treatment.worse.length === 0,
      actual: treatment.worse.join(', ') || 'none worse',
      needed: NEEDED.noneWorse(),
    },
    {
      name: 'reviewSinceTier',
      holds: treatment.reviewedAtTier,
      actual: treatment.reviewedAtTier ? 'done' : 'none',
      needed: NEEDED.done(),
    },
    treatment.relapse ? UNDECIDED : { ...UNDECIDED, holds: true, actual: 'none open' },
  ];
};

/** R-TAPER: every gate with its numbers at the instant `at`. */
export const taperGates = (state: Looked, treatment: Treatment, policy: Policy, at: number): Gate[] => [
  ...timeGates(state, treatment, policy).map((gate): Gate => ({
    name: gate.name,
    holds: at >= holdsAt(gate, policy),
    // A tier that is decided and not in force yet has no days.
    actual: gate.since === null ? null : Math.max(0, daysBetween(gate.since, at, policy.calendar)),
    needed: gate.days,
  })),
  ...workGates(state, treatment, policy),
];

/** The gates that do not hold. */
export const closedGates = (state: Looked, treatment: Treatment, policy: Policy, at: number): Gate[] =>
  taperGates(state, treatment, policy, at).filter(({ holds }) => !holds);

/** A closed gate as a refusal names it. */
export const gateNeeded = (gate: Gate): Need =>
  needs(`${gate.name}: ${gate.actual ?? 'none'}, needed ${gate.needed}`, aGate(gate));

const round = (hours: number): number => Math.round(hours * 10) / 10;

/** The tier one step less intense, or null from the last one: then the next step is discharge to outpatient. */
export const tierBelow = (tier: string, policy: Policy): string | null => {
  const index = policy.tiers.findIndex(({ id }) => id === tier);
  return policy.tiers[index + 1]?.id ?? null;
};

/** The tier one step more intense, or null at the top. */
export const tierAbove = (tier: string, policy: Policy): string | null => {
  const index = policy.tiers.findIndex(({ id }) => id === tier);
  return policy.tiers[index - 1]?.id ?? null;
};
