import type { InstrumentTotal } from '#instruments/instrument';
import type { EventOf } from '../model/event.js';
import type { JourneyState } from '../model/state.js';
import { later } from '../time/later.js';
import { tellsOfUse } from './use.js';

/** By instrument: the latest result, and the baseline that later ones are compared with. A result dated after the referral counts as taken with it. */
const resultsOf = (
  results: readonly InstrumentTotal[],
  at: number,
  baselineIsFirst: boolean,
): JourneyState['results'] => {
  const known: Record<string, JourneyState['results'][string]> = {};
  for (const one of [...results].sort((a, b) => a.takenAt - b.takenAt)) {
    const { instrument, total } = one;
    const takenAt = Math.min(one.takenAt, at);
    const first = { baseline: total, baselineAt: takenAt };
    const { baseline, baselineAt } = (baselineIsFirst && known[instrument]) || first;
    known[instrument] = {
      ...{ baseline, latest: total, takenAt },
      ...(baselineAt !== undefined && { baselineAt }),
    };
  }
  return known;
};

/** The state that a referral opens. */
export const openState = (journeyId: string, { seq, at, data }: EventOf<'referred'>): JourneyState => {
  const { results, ...referral } = data.referral;
  return {
    journeyId,
    seq,
    phase: 'intake',
    phaseSince: at,
    openedAt: at,
    policyVersion: data.policyVersion,
    referral,
    contact: { attempts: 0, reachedAt: null },
    consent: { client: null, guardian: null },
    risk: { level: null, alerts: 0, alert: null },
    eligibility: null,
    waitlist: null,
    seatLink: null,
    track: null,
    admittedAt: null,
    assessment: null,
    level: null,
    plan: null,
    amendment: null,
    criteria: {},
    treatment: null,
    results: resultsOf(results, at, data.baselineIsFirst ?? false),
    lastUseAt: results
      .filter(tellsOfUse)
      .reduce<number | null>((last, { takenAt }) => later(last, Math.min(takenAt, at)), null),
    hold: null,
    continuingCare: null,
    discharge: null,
    followUps: {},
    careTeam: {},
    tasks: {},
    reached: {},
    closed: null,
  };
};
