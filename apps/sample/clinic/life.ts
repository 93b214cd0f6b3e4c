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

/** Who does it, of those at the client's site. */
export interface Team {
  readonly coordinator: string;
  readonly clinician: string;
}

/** The program as it is now. */
export interface Today {
  readonly policy: Policy;
  /** ms since epoch. */
  readonly now: number;
}

/**
 * A client's life in the program, lived by its rules, day by day until today; what was done is kept as a course that can be moved in. What the rules
 * refuse is not done.
 */
export class Life {
  readonly course: CourseStepSent[] = [];
  /** What was asked for and not done. */
  readonly refused: { readonly name: string; readonly refusal: Refusal }[] = [];
  private readonly journey: PureJourney;

  /** @param waits whether the track has no seat for them */
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

  /** Open ones whose id begins so. */
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

  /** Lets time pass until then; false where that is not yet, or the journey is over by then. */
  until(at: number): boolean {
    if (at > this.today.now) return false;
    this.journey.passUntil(Math.max(at, this.now));
    this.settleSeat();
    return !this.isOver;
  }

  /** At that hour of so many business days on; that day itself where it is one and the hour is to come. */
  workday(days: number, hour: number): boolean {
    const { calendar } = this.today.policy;
    let at = startOfLocalDay(this.now, calendar) + hour * HOUR;
    for (let left = days; at < this.now || left > 0 || !isBusinessDay(at, calendar);) {
      at = startOfLocalDay(at + DAY, calendar) + hour * HOUR;
      if (isBusinessDay(at, calendar)) left -= 1;
    }
    return this.until(at);
  }

  /** The first that is refused ends it: false. */
  coordinator(...milestones: readonly Milestone[]): boolean {
    return this.done({ id: this.team.coordinator, role: 'coordinator' }, milestones);
  }

  clinician(...milestones: readonly Milestone[]): boolean {
    return this.done({ id: this.team.clinician, role: 'clinician' }, milestones);
  }

  /** What the clinician tells of. */
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

  /** The track of then, of which nothing is left but what the client did next. */
  private settleSeat(): void {
    for (let wanted = this.wanted; wanted; wanted = this.wanted)
      this.journey.answered(wanted.wish === 'seat' ? (this.waits ? 'waiting' : 'granted') : 'noted');
  }

  private get wanted() {
    return this.state.seatLink?.requests[0];
  }
}
