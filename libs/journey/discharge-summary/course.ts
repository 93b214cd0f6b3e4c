import { heldHours } from '../dose/held-hours.js';
import { weeksOfDose } from '../dose/weeks-of-dose.js';
import { NOT_RECORDED } from '../model/discharge-summary.js';
import { exactHours } from '../sessions/hours.js';
import type { Absence, Hours, SummaryFacts } from './facts.js';
import { iso, ofType, type PartMaker, type SummaryRecord } from './record.js';

type Course = Exclude<SummaryFacts['course'], typeof NOT_RECORDED>;

/** R-TAPER, R-RELAPSE, R-HOLD: each tier with the instant from which it was in force. After a hold that is the return itself. */
const tiersOf = ({ events }: SummaryRecord): Course['tiers'] =>
  events.flatMap((event): Course['tiers'] => {
    switch (event.type) {
      case 'treatmentStarted':
        return [{ tier: event.data.tier, from: iso(event.at), because: 'start' }];
      case 'tierChanged':
        return [{ tier: event.data.to, from: iso(event.data.effectiveFrom), because: event.data.because }];
      case 'returnedFromHold':
        return [{ tier: event.data.tier, from: iso(event.at), because: 'return' }];
      default:
        return [];
    }
  });

/** R-HOLD, R-LEAVE: the absences in order. A `leaveBegun` during a leave only sets another day to look again, so it begins no new absence. */
const awayIn = ({ events }: SummaryRecord): Absence[] => {
  const away: Absence[] = [];
  const isAway = (): boolean => away.at(-1)?.until === null;
  for (const event of events) {
    const from = iso(event.at);
    if (event.type === 'placedOnHold') {
      const { provider, level } = event.data.handOff;
      away.push({ from, until: null, because: 'transfer', provider, level });
    } else if (event.type === 'leaveBegun' && !isAway())
      away.push({ from, until: null, because: 'leave', provider: null, level: null });
    else if (event.type === 'returnedFromHold' && isAway()) away.push({ ...away.pop()!, until: from });
  }
  return away;
};

const sumOf = (weeks: readonly Hours[]): Hours => {
  const sum = (of: keyof Hours): number => exactHours(weeks.reduce((hours, week) => hours + week[of], 0));
  return { planned: sum('planned'), delivered: sum('delivered'), excused: sum('excused') };
};

export const course: PartMaker<'course'> = (record) => {
  const { state, policy, at } = record;
  if (!state.treatment) return NOT_RECORDED;
  const weeks = weeksOfDose(state, policy, at).map(heldHours);
  return {
    startedAt: iso(state.treatment.startedAt),
    tiers: tiersOf(record),
    away: awayIn(record),
    extensions: ofType(record, 'lengthExtended').map((one) => ({ at: iso(one.at), days: one.data.days })),
    reviews: ofType(record, 'planReviewed').length,
    weeks,
    hours: sumOf(weeks),
  };
};
