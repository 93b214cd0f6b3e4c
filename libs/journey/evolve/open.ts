import type { EventOf } from '../model/event.js';
import type { JourneyState } from '../model/state.js';
import { later } from '../time/later.js';
import { tellsOfUse } from './use.js';

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
    results: Object.fromEntries(
      [...results]
        .sort((a, b) => a.takenAt - b.takenAt)
        .map(({ instrument, total, takenAt }) => [
          instrument,
          {
            ...{ baseline: total, baselineAt: Math.min(takenAt, at) },
            ...{ latest: total, takenAt: Math.min(takenAt, at) },
          },
        ]),
    ),
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
