import type { CareTeam } from './model/care-team.js';
import { clocks, type NextClock } from './clocks/clocks.js';
import type { SummaryWatch } from './model/discharge-summary.js';
import type { AppointmentKept, RiskLevel } from './model/milestone.js';
import type { CloseReason, Phase } from './model/phase.js';
import type { Level, Policy } from './model/policy.js';
import type { WaitlistPriority } from './model/policy-sections.js';
import type { JourneyState, OpenTask } from './model/state.js';
import { milestonesWaitedFor } from './milestones/milestones.js';
import { waitsForSeatAgain } from './rules/seat-again.js';

/** What everybody who looks at a journey sees: the answer of a milestone, the row of the read model, and the Query. */
export interface JourneyView {
  readonly journeyId: string;
  readonly seq: number;
  readonly phase: Phase;
  readonly phaseSince: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closedBecause: CloseReason | null;
  /** What ended the aftercare before its time; absent where nothing did. */
  readonly aftercareEnded?: CloseReason;
  readonly level: Level | null;
  readonly tier: string | null;
  readonly track: string | null;
  readonly risk: RiskLevel | null;
  readonly overdue: boolean;
  readonly entryKind: string;
  readonly minor: boolean;
  readonly policyVersion: string;
  readonly treatment: {
    /** A hold, a relapse, or a discharge that was taken back does not change it. Absent in a view that an earlier version wrote. */
    readonly startedAt?: string;
    readonly endsAt: string;
    readonly tierSince: string;
    readonly relapseOpen: boolean;
    readonly taper: 'recommended' | 'held' | null;
  } | null;
  /** What the client waits for, while they wait for a seat (R-WAITLIST), or for one to come back to (R-SEAT-AGAIN). */
  readonly waitlist: {
    readonly track: string;
    readonly priority: WaitlistPriority;
    readonly since: string;
    /** Seats offered so far. */
    readonly offers: number;
    readonly offer: { readonly track: string; readonly expiresAt: string } | null;
  } | null;
  /** The discharge summary that was written last; absent until one is. */
  readonly summary?: {
    readonly version: number;
    /** What a signature has to name; null if a discharge has begun since, which needs another version. */
    readonly hash: string | null;
    /** The version that was signed last; null: none was. */
    readonly signed: number | null;
  };
  /** Local date of the last day of treatment of a discharge that was begun before it; absent of any other. */
  readonly lastDay?: string;
  /** Whether the first appointment of continuing care was kept, as was said last; absent until somebody did. */
  readonly appointmentKept?: AppointmentKept;
  readonly careTeam: CareTeam;
  /** Sequence up to which it was lived elsewhere and moved in; absent where nothing was. */
  readonly movedInAt?: number;
  /** Clocks running, soonest first. */
  readonly clocks: readonly {
    readonly id: string;
    readonly rule: string;
    readonly title: string;
    readonly dueAt: string;
  }[];
  readonly tasks: readonly (Omit<OpenTask, 'raisedAt' | 'dueAt' | 'since'> & {
    readonly task: string;
    readonly raisedAt: string;
    readonly dueAt: string | null;
  })[];
  /** Milestones that it waits for; a rule may still refuse one. */
  readonly next: readonly string[];
}

const iso = (at: number): string => new Date(at).toISOString();

export const isOverdue = (state: JourneyState): boolean =>
  Object.values(state.reached).some((clock) => clock.overdue);

const inLineOf = (state: JourneyState): JourneyView['waitlist'] => {
  if (state.phase === 'waitlist') return waitlistOf(state);
  return waitsForSeatAgain(state) ? inLineToComeBack(state) : null;
};

const inLineToComeBack = ({ seatLink, seatAgain }: JourneyState): JourneyView['waitlist'] => ({
  ...{ track: seatLink!.track, priority: seatAgain!.priority, since: iso(seatAgain!.since) },
  ...{ offers: 0, offer: null },
});

const waitlistOf = ({ waitlist }: JourneyState): JourneyView['waitlist'] =>
  waitlist && {
    track: waitlist.track,
    priority: waitlist.priority,
    since: iso(waitlist.since),
    offers: waitlist.offers,
    offer: waitlist.offer && { ...waitlist.offer, expiresAt: iso(waitlist.offer.expiresAt) },
  };

const summaryOf = ({ versions, hash, signed }: SummaryWatch): JourneyView['summary'] => ({
  ...{ version: versions, hash, signed },
});

/** @param running the state's clocks, from whoever has worked them out already. */
export const viewOf = (
  state: JourneyState,
  policy: Policy,
  running: readonly NextClock[] = clocks(state, policy),
): JourneyView => ({
  journeyId: state.journeyId,
  seq: state.seq,
  phase: state.phase,
  phaseSince: iso(state.phaseSince),
  openedAt: iso(state.openedAt),
  closedAt: state.closed ? iso(state.closed.at) : null,
  closedBecause: state.closed?.because ?? null,
  ...(state.closed?.aftercareEnded && { aftercareEnded: state.closed.aftercareEnded }),
  level: state.level,
  tier: state.phase === 'treatment' ? (state.treatment?.tier ?? null) : null,
  track: state.track ?? state.waitlist?.track ?? null,
  risk: state.risk.level,
  overdue: isOverdue(state),
  entryKind: state.referral.entryKind,
  minor: state.referral.minor,
  policyVersion: state.policyVersion,
  treatment: state.treatment && {
    startedAt: iso(state.treatment.startedAt),
    endsAt: iso(state.treatment.endsAt),
    tierSince: iso(state.treatment.tierSince),
    relapseOpen: state.treatment.relapse !== null,
    taper: state.treatment.taper,
  },
  waitlist: inLineOf(state),
  ...(state.summary && { summary: summaryOf(state.summary) }),
  ...(state.discharge?.lastDay && { lastDay: state.discharge.lastDay.date }),
  ...(state.discharge?.appointmentKept && { appointmentKept: state.discharge.appointmentKept }),
  careTeam: state.careTeam,
  ...(state.movedInAt !== undefined && { movedInAt: state.movedInAt }),
  clocks: running.map(({ id, rule, title, at }) => ({ id, rule, title, dueAt: iso(at) })),
  tasks: Object.entries(state.tasks).map(([task, { since: _, ...open }]) => ({
    task,
    ...open,
    raisedAt: iso(open.raisedAt),
    dueAt: open.dueAt === null ? null : iso(open.dueAt),
  })),
  next: milestonesWaitedFor(state),
});
