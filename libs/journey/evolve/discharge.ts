import type { Evolvers } from '../model/evolvers.js';
import { heldAgainFrom, inSessions, pausedFrom } from './treatment-parts.js';
import { union } from './union.js';

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
  dischargeBegun: ({ treatment }, { at, data }) => ({
    discharge: { because: data.because, begunAt: at, summaryAt: null },
    ...(treatment && { treatment: { ...treatment, ...inSessions(treatment, pausedFrom(at)) } }),
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
  dischargeTakenBack: ({ treatment }, { at }) => ({
    discharge: null,
    followUps: {},
    ...(treatment && { treatment: { ...treatment, ...inSessions(treatment, heldAgainFrom(at)) } }),
  }),
};
