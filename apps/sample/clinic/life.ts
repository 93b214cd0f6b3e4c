import type { CourseStepSent } from '#contracts/http/move-in';
import { FACTS } from '#contracts/http/facts';
import { MILESTONES } from '#contracts/http/milestones';
import type { Actor } from '#journey/model/actor';
import type { Refusal } from '#journey/model/decision';
import type { Fact } from '#journey/model/fact';
import type { Milestone, Referral } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import type { PlannedSession } from '#journey/model/sessions';
import type { JourneyState } from '#journey/model/state';
import { isBusinessDay } from '#journey/time/spans';
import { DAY, HOUR, startOfLocalDay } from '#journey/time/local-time';
import { factBody, milestoneBody } from '#scenarios/http/requests';
import { iso, PureJourney } from '#scenarios/pure/pure-journey';
import { notRecorded } from '#scenarios/pure/sessions-held';

/** Who acts in a client's journey, of the staff at their site. */
export interface Team {
  readonly coordinator: string;
  readonly clinician: string;
}

/** The program as it is now: its policy, and the time. */
export interface Today {
  readonly policy: Policy;
  /** ms since epoch. */
  readonly now: number;
}

/**
 * A client's life in the program, lived by its rules, day by day until today. What was done is kept as a course that can be moved in. What the rules refuse
 * is not done.
 */
export class Life {
  readonly course: CourseStepSent[] = [];
  /** Milestones that were asked for and refused. */
  readonly refused: { readonly name: string; readonly refusal: Refusal }[] = [];
  private readonly journey: PureJourney;

  /** @param waits whether the track has no seat for the client */
  constructor(
    readonly today: Today,
    referral: Referral,
    readonly began: number,
    readonly team: Team,
    private readonly waits = false,
  ) {
    this.journey = PureJourney.refer(referral, iso(began), today.policy);
  }

  get now(): number {
    return this.journey.now;
  }

  get state(): JourneyState {
    return this.journey.state;
  }

  get isOver(): boolean {
    return this.state.phase === 'closed';
  }

  /** Open tasks whose id begins so. */
  tasks(beginning: string): readonly string[] {
    return this.journey.tasks.filter((task) => task.startsWith(beginning));
  }

  hasTask(beginning: string): boolean {
    return this.tasks(beginning).length > 0;
  }

  /** Sessions that have ended and are not recorded. */
  get unrecorded(): readonly PlannedSession[] {
    return notRecorded(this.journey, 30);
  }

  /** Lets time pass until that instant; false where that is later than today, or the journey is over by then. */
  until(at: number): boolean {
    if (at > this.today.now) return false;
    this.journey.passUntil(Math.max(at, this.now));
    this.settleSeat();
    return !this.isOver;
  }

  /** Lets time pass until that hour, so many business days on. With 0 days, that is today, if it is a business day and the hour is still to come. */
  workday(days: number, hour: number): boolean {
    const { calendar } = this.today.policy;
    let at = startOfLocalDay(this.now, calendar) + hour * HOUR;
    for (let left = days; at < this.now || left > 0 || !isBusinessDay(at, calendar);) {
      at = startOfLocalDay(at + DAY, calendar) + hour * HOUR;
      if (isBusinessDay(at, calendar)) left -= 1;
    }
    return this.until(at);
  }

  /** Reaches the milestones in order, as the coordinator. The first that is refused ends it: false. */
  coordinator(...milestones: readonly Milestone[]): boolean {
    return this.done({ id: this.team.coordinator, role: 'coordinator' }, milestones);
  }

  clinician(...milestones: readonly Milestone[]): boolean {
    return this.done({ id: this.team.clinician, role: 'clinician' }, milestones);
  }

  /** Reports a fact, as the clinician. */
  told(fact: Fact): void {
    const by: Actor = { id: this.team.clinician, role: 'clinician' };
    this.journey.fact(fact.name, fact.data, { by: 'clinician' });
    this.course.push({ at: iso(this.now), by, fact: FACTS[fact.name].path, data: factBody(fact) } as never);
  }

  private done(by: Actor, milestones: readonly Milestone[]): boolean {
    return milestones.every((milestone) => {
      const { name, data } = milestone;
      if (this.isOver) return false;
      const refusal = this.journey.attempt(name, data, { by: by.role });
      if (refusal) this.refused.push({ name, refusal });
      if (refusal) return false;
      const { path } = MILESTONES[name];
      this.course.push({ at: iso(this.now), by, milestone: path, data: milestoneBody(milestone) } as never);
      this.settleSeat();
      return true;
    });
  }

  /** Answers what the journey asks its track. Nothing is left of the track of that time, except what the client did next. */
  private settleSeat(): void {
    for (let wanted = this.wanted; wanted; wanted = this.wanted)
      this.journey.answered(wanted.wish === 'seat' ? (this.waits ? 'waiting' : 'granted') : 'noted');
  }

  private get wanted() {
    return this.state.seatLink?.requests[0];
  }
}
