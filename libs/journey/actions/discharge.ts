import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { unmetCriteria } from '../rules/criteria.js';
import { followUpFrom, otherFollowUpOf } from '../rules/follow-up.js';
import { dischargedAt } from '../rules/last-day.js';
import { tierBelow } from '../rules/taper.js';
import { localDate } from '../time/local-time.js';
import { addDays } from '../time/spans.js';
import { amendmentWaits } from '../rules/summary.js';
import { type Offer, type Offerings, WRITTEN } from './offering.js';

/**
 * Day of the follow-up to offer: the first that a task asks for, else the latest that may be done now, else the next. A day that was tried today goes before
 * the others, because one call is one follow-up (R-AFTERCARE, version 3). Null if all are done.
 */
const nextFollowUp = (state: JourneyState, at: number, policy: Policy): number | null => {
  const { discharge, followUps, tasks } = state;
  if (!discharge) return null;
  const all = policy.clocks.followUps.map(({ day }) => day).filter((day) => !followUps[day]?.outcome);
  const today = localDate(at, policy.calendar);
  const free = all.filter((day) => otherFollowUpOf(followUps, day, today, policy) === null);
  const open = free.length > 0 ? free : all;
  const asked = open.find((day) => Object.values(tasks).some(({ clock }) => clock === `followUp.${day}`));
  const possible = open.findLast((day) => followUpFrom(dischargedAt(discharge), day, policy) <= at);
  return asked ?? possible ?? open[0] ?? null;
};

/** The last day of treatment to begin with; none under a policy that takes no other day (R-DISCH, version 3), so that the form does not ask for it. */
const today = (at: number, { endings, calendar }: Policy): { readonly lastDay?: string } =>
  endings?.mostDaysAhead === undefined ? {} : { lastDay: localDate(at, calendar) };

/** @param hash of the version that would be signed, where one is written */
const signature = (hash: string | undefined): Offer<'signDischargeSummary'> => {
  const named = hash === undefined ? {} : { hash };
  const waived = (['continuingCare', 'instruments', 'riskScreen', 'taper'] as const).map((what) => ({
    what,
    reason: WRITTEN,
  }));
  return { whole: named, inWriting: { ...named, waived } };
};

export const dischargeOfferings: Offerings<
  | 'agreeContinuingCare'
  | 'beginDischarge'
  | 'writeDischargeSummary'
  | 'signDischargeSummary'
  | 'amendDischargeSummary'
  | 'recordFollowUp'
  | 'takeBackDischarge'
  | 'readmit'
> = {
  agreeContinuingCare: (_state, { at, policy: { calendar } }) => ({
    whole: {
      care: {
        ...{ level: 2, provider: WRITTEN, firstAppointment: addDays(at, 1, calendar) },
        ...{ medicines: WRITTEN, supports: WRITTEN, relapsePlan: WRITTEN },
      },
    },
  }),
  beginDischarge: (state, { at, policy }) => {
    const { treatment } = state;
    if (!treatment) return null;
    const criteriaMet = unmetCriteria(state)?.length === 0;
    const isLast = tierBelow(treatment.tier, policy) === null || treatment.endsAt <= at;
    return {
      defaults: { because: 'completed', criteriaMet, ...today(at, policy) },
      whole: { because: 'completed', criteriaMet, reason: null },
      second: !isLast && treatment.finding?.is !== 'discharge',
    };
  },
  writeDischargeSummary: ({ summary }) => ({ defaults: { replaces: summary?.versions ?? null } }),
  amendDischargeSummary: ({ summary }) =>
    (summary?.signed ?? null) === null ? null : { defaults: { replaces: summary?.versions ?? null } },
  signDischargeSummary: (state) =>
    state.phase !== 'discharge' && !amendmentWaits(state)
      ? null
      : signature(state.summary?.hash ?? undefined),
  recordFollowUp: (state, { at, policy }) => {
    const day = nextFollowUp(state, at, policy);
    return day === null ? null : { defaults: { day }, whole: { day, reached: true } };
  },
  takeBackDischarge: () => ({ whole: { reason: WRITTEN } }),
  readmit: () => ({ whole: { reason: WRITTEN } }),
};
