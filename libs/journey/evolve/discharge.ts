import type { SummaryWatch } from '../model/discharge-summary.js';
import type { EventOf } from '../model/event.js';
import type { LastDay } from '../model/event-parts.js';
import type { Evolvers } from '../model/evolvers.js';
import type { JourneyState } from '../model/state.js';
import type { Sessions } from '../model/sessions.js';
import { heldAgainFrom, inSessions, inTreatment, pausedFrom } from './treatment-parts.js';
import { union } from './union.js';

type Discharge = NonNullable<JourneyState['discharge']>;

const stillMissed = (
  { recorded }: Sessions,
  sessions: readonly string[],
  at: number,
): Sessions['toContact'] =>
  Object.fromEntries(
    sessions.filter((session) => recorded[session]?.outcome === 'noShow').map((session) => [session, at]),
  );

/** A new version that waits for its signature; the version that was signed before stands meanwhile. */
const written = (
  { summary }: JourneyState,
  { at, data: { version, hash } }: EventOf<'summaryWritten' | 'summaryAmended'>,
): { readonly summary: SummaryWatch } => ({
  summary: { versions: version, hash, writtenAt: at, signed: summary?.signed ?? null },
});

const withoutKept = ({ appointmentKept: _, ...discharge }: Discharge): Discharge => discharge;

const signedAs = (
  { summary }: JourneyState,
  version: number | undefined,
): { readonly summary?: SummaryWatch } =>
  summary && version !== undefined ? { summary: { ...summary, signed: version } } : {};

/** No session is held from `at` on. Until a last day that is ahead the client still comes, and is spoken to about the sessions that they missed. */
const noneAfter =
  (at: number, lastDay: LastDay | undefined) =>
  (sessions: Sessions): Partial<Sessions> => ({
    ...pausedFrom(at)(sessions),
    ...(lastDay && { toContact: sessions.toContact }),
  });

/** Discharge and aftercare. */
export const dischargeEvents: Evolvers<
  | 'continuingCareAgreed'
  | 'dischargeBegun'
  | 'summaryWritten'
  | 'summarySigned'
  | 'summaryAmended'
  | 'summaryAmendmentSigned'
  | 'followUpAttempted'
  | 'followUpGivenUp'
  | 'dischargeTakenBack'
> = {
  // What was said of an appointment is not true of another one.
  continuingCareAgreed: ({ discharge }, { data }) => ({
    continuingCare: data.care,
    ...(discharge?.appointmentKept && { discharge: withoutKept(discharge) }),
  }),
  // A summary that was written for an earlier discharge, since taken back, loses its hash, so that it cannot be signed for this one.
  dischargeBegun: ({ treatment, phaseSince, summary }, { at, data, reason }) => ({
    ...(summary && { summary: { ...summary, hash: null } }),
    discharge: {
      because: data.because,
      begunAt: at,
      ...(data.lastDay && {
        lastDay: { ...data.lastDay, until: data.heldUntil ?? data.lastDay.at },
        worse: treatment?.worse ?? [],
        reasoned: reason !== null,
      }),
      summaryAt: null,
      ...(treatment && {
        before: {
          askedSince: treatment.askedSince ?? phaseSince,
          toContact: data.lastDay ? [] : Object.keys(treatment.sessions?.toContact ?? {}),
        },
      }),
    },
    ...(treatment && {
      treatment: { ...treatment, ...inSessions(treatment, noneAfter(data.heldUntil ?? at, data.lastDay)) },
    }),
  }),
  summaryWritten: written,
  summarySigned: (state, { at, data }) => ({
    discharge: state.discharge && { ...state.discharge, summaryAt: at },
    ...signedAs(state, data.version),
  }),
  summaryAmended: written,
  summaryAmendmentSigned: (state, { data }) => signedAs(state, data.version),
  followUpAttempted: ({ followUps, discharge }, { data }) => ({
    ...(discharge &&
      data.appointmentKept && { discharge: { ...discharge, appointmentKept: data.appointmentKept } }),
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
  // Restores the state as if the discharge had not begun. A client is to be contacted again about sessions that are still recorded as missed, and an instrument
  // is due when it was due before.
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
