import type { Evolvers } from '../model/evolvers.js';
import type { Sessions } from '../model/sessions.js';
import { heldAgainFrom, inSessions, inTreatment, pausedFrom } from './treatment-parts.js';
import { union } from './union.js';

const stillMissed = (
  { recorded }: Sessions,
  sessions: readonly string[],
  at: number,
): Sessions['toContact'] =>
  Object.fromEntries(
    sessions.filter((session) => recorded[session]?.outcome === 'noShow').map((session) => [session, at]),
  );

/** Discharge and aftercare. */
export const dischargeEvents: Evolvers<
  | 'continuingCareAgreed'
  | 'dischargeBegun'
  | 'summarySigned'
  | 'followUpAttempted'
  | 'followUpGivenUp'
  | 'dischargeTakenBack'
> = {
  continuingCareAgreed: (_state, { data }) => ({ continuingCare: data.care }),
  dischargeBegun: ({ treatment, phaseSince }, { at, data }) => ({
    discharge: {
      because: data.because,
      begunAt: at,
      summaryAt: null,
      ...(treatment && {
        before: {
          askedSince: treatment.askedSince ?? phaseSince,
          toContact: Object.keys(treatment.sessions?.toContact ?? {}),
        },
      }),
    },
    ...(treatment && {
      treatment: { ...treatment, ...inSessions(treatment, pausedFrom(data.heldUntil ?? at)) },
    }),
  }),
  summarySigned: ({ discharge }, { at }) => ({ discharge: discharge && { ...discharge, summaryAt: at } }),
  followUpAttempted: ({ followUps }, { data }) => ({
    followUps: {
      ...followUps,
      [data.day]: {
        attempts: (followUps[data.day]?.attempts ?? 0) + 1,
        outcome: data.reached ? 'reached' : null,
        ...(data.date !== undefined && { dates: union(followUps[data.day]?.dates, data.date) }),
      },
    },
  }),
  followUpGivenUp: ({ followUps }, { data }) => ({
    followUps: {
      ...followUps,
      [data.day]: {
        ...followUps[data.day],
        attempts: followUps[data.day]?.attempts ?? 0,
        outcome: 'givenUp',
      },
    },
  }),
  // As if it had not been begun: who did not come, and nobody says otherwise since, is still to be spoken to, and an instrument is due
  // when it was due.
  dischargeTakenBack: (state, { at }) => {
    const { askedSince, toContact } = state.discharge?.before ?? { toContact: [] };
    return {
      discharge: null,
      followUps: {},
      ...inTreatment(state, (treatment) => ({
        ...(askedSince !== undefined && { askedSince }),
        ...inSessions(treatment, (sessions) => ({
          ...heldAgainFrom(at)(sessions),
          toContact: { ...stillMissed(sessions, toContact, at), ...sessions.toContact },
        })),
      })),
    };
  },
};
