import { signedSummary } from '#journey/discharge-summary/versions';
import { heldHours } from '#journey/dose/held-hours';
import { weeksOfDose } from '#journey/dose/weeks-of-dose';
import { scheduleAt } from '#journey/rules/schedule-today';
import type { JourneyEvent } from '#journey/model/event';
import type { CarePlan } from '#journey/model/plan';
import type { Policy } from '#journey/model/policy';
import type { Slot } from '#journey/model/slot';
import type { JourneyState } from '#journey/model/state';
import type { InformationKind } from './kind.js';

/** A counselling note, as its author wrote it. */
export interface NoteOnRecord {
  /** ISO 8601. */
  readonly writtenAt: string;
  readonly note: string;
}

/** A journey as the records have it. */
export interface JourneyOnRecord {
  readonly state: JourneyState;
  /** The events, in order. What somebody said in a report is in the events alone. */
  readonly events: readonly JourneyEvent[];
  /**
   * The policy that the journey is under; null if it is not known. Attendance and the plan need it: its calendar says which week a session was in, and its
   * tiers what a week has.
   */
  readonly policy: Policy | null;
  /** The instant up to which the content goes, ms since epoch. */
  readonly at: number;
  readonly counsellingNotes: readonly NoteOnRecord[];
}

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

const known = (policy: Policy | null): Policy => {
  if (!policy) throw new TypeError('Attendance, and the week of a plan, are by the policy of their journey.');
  return policy;
};

/** A report of relapse or of high risk, under its kind; nothing for any other event. Closing a journey does not take a report back. */
const reportOf = (event: JourneyEvent): object[] => {
  switch (event.type) {
    case 'relapseReported':
    case 'relapseJoined':
      return [{ at: iso(event.at), of: 'relapse', source: event.data.source, note: event.data.note }];
    case 'riskRaised':
    case 'riskJoined':
      return [{ at: iso(event.at), of: 'highRisk', source: event.data.source, note: event.data.note }];
    default:
      return [];
  }
};

/**
 * The listed fields of the object, if it has them. Each field is named here, because a consent that was signed before a new field existed does not cover
 * it.
 */
const only = <T extends object, K extends keyof T>(whole: T, fields: readonly K[]): Partial<Pick<T, K>> =>
  Object.fromEntries(
    fields.filter((field) => field in whole).map((field) => [field, whole[field]]),
  ) as Partial<Pick<T, K>>;

/** `recurs`, like `besideHoursPerWeek` of a schedule, adds no new content: without it the disclosed week would differ from the client's week. */
const slotOf = (slot: Slot): object =>
  only(slot, ['recurs', 'id', 'weekday', 'start', 'minutes', 'kind', 'group', 'mode', 'tiers']);

/** The plan with the week of the client's present tier. The plan that was signed has the week with which treatment began. */
const asItStands = (draft: CarePlan, tier: string, policy: Policy): CarePlan => ({
  ...draft,
  schedule: scheduleAt(draft.schedule, tier, policy),
});

const planOf = ({ schedule, lengthDays, goals, dischargeCriteria }: CarePlan): object => ({
  schedule: {
    ...only(schedule, ['tier', 'daysPerWeek', 'hoursPerDay', 'part', 'mode', 'modeReason']),
    ...only(schedule, ['individualPerWeek', 'besideHoursPerWeek', 'familyPerMonth']),
    ...(schedule.slots && { slots: schedule.slots.map(slotOf) }),
  },
  lengthDays,
  goals: goals.map((goal) =>
    only(goal, ['problem', 'clientsWords', 'objectives', 'interventions', 'targetDate']),
  ),
  dischargeCriteria,
});

type Parts = { readonly [K in InformationKind]: (record: JourneyOnRecord) => unknown };

/**
 * What each kind discloses of a journey, and nothing beyond it. Free text is included only if the kind consists of it. No kind ever gets more content,
 * because what goes out is what the client signed: new content is a new kind.
 */
const PARTS: Parts = {
  presence: ({ state: { openedAt, admittedAt, phase, closed } }) => ({
    openedAt: iso(openedAt),
    admittedAt: isoOrNull(admittedAt),
    phase,
    closedAt: isoOrNull(closed?.at ?? null),
    closedBecause: closed?.because ?? null,
  }),
  assessment: ({ state: { assessment, level } }) =>
    assessment && {
      assessedAt: iso(assessment.at),
      recommendedLevel: assessment.recommendedLevel,
      decidedLevel: level,
    },
  plan: ({ state: { plan, treatment }, policy }) =>
    plan && {
      ...planOf(treatment ? asItStands(plan.draft, treatment.tier, known(policy)) : plan.draft),
      signedByClient: isoOrNull(plan.client),
      signedByClinician: isoOrNull(plan.clinician),
    },
  attendance: ({ state, policy, at }) =>
    state.treatment && {
      startedAt: iso(state.treatment.startedAt),
      weeks: weeksOfDose(state, known(policy), at).map(heldHours),
    },
  results: ({ state: { results } }) =>
    Object.entries(results).map(([instrument, { baseline, latest, takenAt }]) => ({
      instrument,
      baseline,
      latest,
      takenAt: iso(takenAt),
    })),
  continuingCare: ({ state: { continuingCare } }) =>
    continuingCare && {
      ...only(continuingCare, ['level', 'provider', 'medicines', 'supports', 'relapsePlan']),
      firstAppointment: iso(continuingCare.firstAppointment),
    },
  reports: ({ events }) => events.flatMap(reportOf),
  // Only the signed version goes out, exactly as it was signed; a version written since then needs its own signature. A summary of another form would be
  // another kind.
  dischargeSummary: ({ events }) => {
    const summary = signedSummary(events);
    if (!summary?.signed || summary.content.form !== 1) return null;
    const { version, hash, content, signed } = summary;
    return { version, hash, signedAt: iso(signed.at), content };
  },
  counsellingNotes: ({ counsellingNotes }) =>
    counsellingNotes.map(({ writtenAt, note }) => ({ at: writtenAt, note })),
};

/** The journey, limited to these kinds. */
export const contentOf = (
  record: JourneyOnRecord,
  kinds: readonly InformationKind[],
): Partial<{ readonly [K in InformationKind]: unknown }> =>
  Object.fromEntries(kinds.map((kind) => [kind, PARTS[kind](record)]));
