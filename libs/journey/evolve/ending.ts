import { want } from './want.js';
import type { Evolvers } from '../model/evolvers.js';
import { inSessions, pausedFrom } from './sessions.js';

/** Risk in any phase, and everything after treatment. */
export const ending: Evolvers<
  | 'riskRaised'
  | 'riskJoined'
  | 'riskAcknowledged'
  | 'riskDisposed'
  | 'continuingCareAgreed'
  | 'dischargeBegun'
  | 'summarySigned'
  | 'followUpAttempted'
  | 'followUpGivenUp'
  | 'journeyClosed'
> = {
  riskRaised: ({ risk }, { at }) => ({
    risk: { level: 'high', alerts: risk.alerts + 1, alert: { raisedAt: at, acknowledgedAt: null } },
  }),
  riskJoined: ({ risk }) => ({ risk: { ...risk, level: 'high' } }),
  riskAcknowledged: ({ risk }, { at }) => ({
    risk: { ...risk, alert: risk.alert && { ...risk.alert, acknowledgedAt: at } },
  }),
  riskDisposed: ({ risk }) => ({ risk: { ...risk, alert: null } }),
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
      },
    },
  }),
  followUpGivenUp: ({ followUps }, { data }) => ({
    followUps: {
      ...followUps,
      [data.day]: { attempts: followUps[data.day]?.attempts ?? 0, outcome: 'givenUp' },
    },
  }),
  journeyClosed: (state, event) => ({
    phase: 'closed',
    phaseSince: event.at,
    closed: { because: event.data.because, at: event.at },
    ...want(state, event, { wish: 'release' }),
  }),
};
