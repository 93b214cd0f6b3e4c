import { clocks } from '../clocks/clocks.js';
import { madeFrom, signedAsItWas, type HashOf } from '../discharge-summary/made.js';
import {
  movedIn,
  open,
  passTime,
  reachMilestone,
  takeFact,
  takeOffer,
  takeSeatAnswer,
  type Moment,
  type Outcome,
} from '../journey.js';
import { SYSTEM } from '../model/actor.js';
import type { Refusal } from '../model/decision.js';
import type { JourneyEvent } from '../model/event.js';
import type { Milestone, MilestoneName } from '../model/milestone.js';
import type { SeatRequest } from '../model/seat-request.js';
import type { JourneyState } from '../model/state.js';
import type { Course, CourseStep } from './course.js';
import { phasesOf } from '../milestones/milestones.js';
import { SeatsOfCourse } from './seats-of-course.js';

export interface RefusedStep {
  /** Of the course, from 0. */
  readonly step: number;
  readonly refusal: Refusal;
}

export interface MovedIn extends Outcome {
  readonly refused: readonly RefusedStep[];
}

/** Thrown if a course comes to more events than are taken: something in it was left open, and its clock has told again and again since. */
export class CourseTooLong extends Error {
  override readonly name = 'CourseTooLong';

  /** @param at how far it was judged, ms since epoch */
  constructor(readonly at: number) {
    super(`More events than are taken, by ${new Date(at).toISOString()}.`);
  }
}

/** Milestones that answer the offer of a seat. */
const ANSWERS_OFFER: readonly MilestoneName[] = ['acceptSeat', 'declineSeat'];

/** A day for which a site is closed. */
export interface ClosedDay {
  /** Local date, YYYY-MM-DD. */
  readonly date: string;
  readonly reason: string;
}

/** Options of moving a course in. */
export interface Taking {
  /** Most events that are taken; without this there is no limit. */
  readonly most?: number;
  /** Makes the hash that names a version of a discharge summary; without it no summary is taken. */
  readonly hashOf?: HashOf;
  /** Days from today on for which the site of a track is closed. */
  readonly closedAt?: (track: string | null) => readonly ClosedDay[];
}

/**
 * Judges a client's course elsewhere by the rules of this program, at the times at which its steps happened. Clocks pass in between, as they would have. A step
 * that a rule refuses is left out, and the rest goes on from there. The last event says that all of it was moved in.
 * @param moment when it is moved in, by whom, and under which policy all of it is judged
 * @throws CourseTooLong
 */
export const moveIn = (course: Course, moment: Moment, taking: Taking = {}): MovedIn => {
  const past = new Past(course, moment, taking);
  const refused = course.steps.flatMap((step, index): RefusedStep[] => {
    const refusal = past.take(step, course.steps.slice(index + 1));
    return refusal ? [{ step: index, refusal }] : [];
  });
  return { ...past.end(course.steps.length - refused.length, refused.length), refused };
};

/** The journey as far as the course has been taken in. */
class Past {
  private readonly events: JourneyEvent[] = [];
  private readonly seats = new SeatsOfCourse();
  private state: JourneyState;
  private at: number;

  constructor(
    { journeyId, referred, at, by, steps }: Course,
    private readonly moment: Moment,
    private readonly taking: Taking,
  ) {
    const { state, events } = open(journeyId, referred, { ...moment, at, by });
    this.state = state;
    this.events.push(...events);
    this.at = at;
    this.answerSeats(steps);
  }

  /** Takes one step. Returns its refusal; null if it was taken. */
  take({ at, by, what }: CourseStep, later: readonly CourseStep[]): Refusal | null {
    this.passUntil(at, later);
    // Today's request belongs to the course as a whole, so a single step has none.
    const moment: Moment = { ...this.moment, at, by, request: null };
    if ('fact' in what) this.keep(takeFact(this.state, what.fact, moment), later);
    else {
      const milestone = this.asOfThen(what.milestone, moment);
      const from = ANSWERS_OFFER.includes(milestone.name) ? this.offered() : null;
      const decided = reachMilestone(from?.state ?? this.state, milestone, moment);
      if (!decided.ok) return decided.refusal;
      if (from) this.keep(from, later);
      this.keep(decided.outcome, later);
    }
    return null;
  }

  /**
   * Passes time until now and adds the event that says that the course was moved in. What the journey then wants of its track, only the present track can
   * answer.
   */
  end(steps: number, refused: number): Outcome {
    this.passUntil(this.moment.at, []);
    const holds = this.isClosed ? null : this.seats.holds;
    const here = movedIn(this.state, { steps, refused, holds }, this.moment);
    const now = closedFor(here, this.taking.closedAt?.(here.state.track) ?? [], this.moment);
    return { state: now.state, events: [...this.events, ...now.events] };
  }

  private get isClosed(): boolean {
    return this.state.phase === 'closed';
  }

  private get next(): number | undefined {
    return clocks(this.state, this.moment.policy)[0]?.at;
  }

  /** Passes one clock after the other, each at its own time. */
  private passUntil(until: number, later: readonly CourseStep[]): void {
    let due = this.next;
    while (due !== undefined && due <= until) {
      this.at = Math.max(due, this.at);
      this.keep(passTime(this.state, this.at, this.moment.policy), later);
      due = this.next;
      if (due !== undefined && due <= this.at) throw new Error(`A clock is still due at ${this.at}.`);
    }
    this.at = until;
  }

  /** R-SUMMARY: a summary is made from what had happened by then. A signature is of the version that was written last. */
  private asOfThen(milestone: Milestone, { at, policy }: Moment): Milestone {
    const { hashOf } = this.taking;
    const { events, state } = this;
    const written = hashOf ? madeFrom({ events, state, policy, at }, milestone, hashOf) : milestone;
    return signedAsItWas(state, written);
  }

  /**
   * The offer that a client who answers one must have had, made in the name of a track that told no more. Null if an offer is open, or a coordinator offers.
   */
  private offered(): Outcome | null {
    const { seatLink, waitlist } = this.state;
    if (!seatLink || !waitlist || waitlist.offer) return null;
    const offer = { track: seatLink.track, offer: (seatLink.offer ?? 0) + 1 };
    return takeOffer(this.state, offer, { ...this.moment, at: this.at, by: SYSTEM, request: null });
  }

  private keep({ state, events }: Outcome, later: readonly CourseStep[]): void {
    this.state = state;
    this.events.push(...events);
    if (this.events.length > (this.taking.most ?? Infinity)) throw new CourseTooLong(this.at);
    this.answerSeats(later);
  }

  private answerSeats(later: readonly CourseStep[]): void {
    for (let request = this.wanted; request; request = this.wanted) {
      const answer = this.seats.answerTo(request, later, this.isClosed);
      if (!answer) return;
      const moment = { ...this.moment, at: this.at, by: SYSTEM, request: null };
      const { state, events } = takeSeatAnswer(this.state, request.number, answer, moment);
      this.state = state;
      this.events.push(...events);
    }
  }

  private get wanted(): SeatRequest | undefined {
    return this.state.seatLink?.requests[0];
  }
}

/** R-ATTEND: tells a journey with sessions of the closed days, as everybody else at the site was told. A later signature of the plan tells the others. */
const closedFor = (here: Outcome, days: readonly ClosedDay[], moment: Moment): Outcome =>
  days.reduce<Outcome>((now, { date, reason }) => {
    const { phase, treatment } = now.state;
    const isTold = !treatment?.sessions || treatment.sessions.closedDays?.[date] !== undefined;
    if (isTold || phase === 'closed' || !phasesOf('closeDay').includes(phase)) return now;
    const told = reachMilestone(now.state, { name: 'closeDay', data: { date, reason } }, moment);
    // A day is refused only if it has ended since the closed days were looked up.
    if (!told.ok) return now;
    return { state: told.outcome.state, events: [...now.events, ...told.outcome.events] };
  }, here);
