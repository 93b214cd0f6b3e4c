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

/** A course has come to more events than are taken: something in it was left open, and has told again and again since. */
export class CourseTooLong extends Error {
  override readonly name = 'CourseTooLong';

  /** @param at how far it was judged, ms since epoch */
  constructor(readonly at: number) {
    super(`More events than are taken, by ${new Date(at).toISOString()}.`);
  }
}

/** What somebody who was offered a seat answers. */
const ANSWERS_OFFER: readonly MilestoneName[] = ['acceptSeat', 'declineSeat'];

/** A day for which a site is closed. */
export interface ClosedDay {
  /** Local date, YYYY-MM-DD. */
  readonly date: string;
  readonly reason: string;
}

/** How a course is taken. */
export interface Taking {
  /** Events at most. */
  readonly most?: number;
  /** What names a version of a discharge summary; without it none is taken. */
  readonly hashOf?: HashOf;
  /** Days from today on for which the site of a track is closed. */
  readonly closedAt?: (track: string | null) => readonly ClosedDay[];
}

/**
 * A client's way elsewhere, judged by the rules of here at the times at which it happened; clocks pass in between, as they would have.
 * What a rule refuses is left out, and the rest goes on from there. The last event says that all of it was moved in.
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

/** What has been lived so far. */
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

  /** The refusal; null where it was taken. */
  take({ at, by, what }: CourseStep, later: readonly CourseStep[]): Refusal | null {
    this.passUntil(at, later);
    // The request of today is that of the whole: no step of then waits for an answer to it.
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

  /** Of what the journey wants as it is moved in only the track of today can speak. */
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

  /** One clock after the other, each at its own time. */
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

  /** R-SUMMARY: a summary is made from what had happened by then, and what was signed is what was written last. */
  private asOfThen(milestone: Milestone, { at, policy }: Moment): Milestone {
    const { hashOf } = this.taking;
    const { events, state } = this;
    const written = hashOf ? madeFrom({ events, state, policy, at }, milestone, hashOf) : milestone;
    return signedAsItWas(state, written);
  }

  /** Who answers an offer was offered a seat, by a track that no more was heard of; null where a coordinator offers. */
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

/** R-ATTEND: whoever has sessions is told, as everybody else at the site was; a later signature tells the others. */
const closedFor = (here: Outcome, days: readonly ClosedDay[], moment: Moment): Outcome =>
  days.reduce<Outcome>((now, { date, reason }) => {
    const { phase, treatment } = now.state;
    const isTold = !treatment?.sessions || treatment.sessions.closedDays?.[date] !== undefined;
    if (isTold || phase === 'closed' || !phasesOf('closeDay').includes(phase)) return now;
    const told = reachMilestone(now.state, { name: 'closeDay', data: { date, reason } }, moment);
    // Refused is a day that has ended between the question and now.
    if (!told.ok) return now;
    return { state: told.outcome.state, events: [...now.events, ...told.outcome.events] };
  }, here);
