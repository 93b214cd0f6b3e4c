import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import type { MoveInLine } from '#contracts/http/move-in';
import type { RequestRef } from '#contracts/journey-messages';
import { summaryHash } from '#contracts/summary-hash';
import type { EventData } from '#journey/model/event';
import type { Actor } from '#journey/model/actor';
import type { Policy } from '#journey/model/policy';
import type { Moment, Outcome } from '#journey/journey';
import type { Course, CourseStep } from '#journey/moving-in/course';
import { CourseTooLong, moveIn, type MovedIn } from '#journey/moving-in/move-in';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { DaysToCome, type ClosedAt } from './days-to-come.js';
import { notValid, ReadStep, type OfClient } from './read-step.js';

/** What a course is judged by: the journey that it becomes, the policy, and who moves the client in. */
export interface Judging {
  readonly journeyId: string;
  readonly referred: EventData['referred'];
  readonly policy: Policy;
  /** Who moves the client in, and when: ms since epoch. */
  readonly by: Actor;
  readonly mover: Person;
  readonly at: number;
  readonly request: RequestRef;
}

export interface StepNotTaken {
  /** The step's place in what was sent, from 0. */
  readonly step: number;
  readonly problem: Problem;
}

export interface Judged extends Outcome {
  readonly notTaken: readonly StepNotTaken[];
}

/**
 * Most events of one journey. A longer course has left something open for years, and climbed its ladder for as long: it would not go through Temporal in one
 * message (2 MiB).
 */
const MOST_EVENTS = 2_500;

/** @throws Problem where something in it has been left open for so long that it cannot be taken */
const lived = (course: Course, moment: Moment, closedAt: ClosedAt): MovedIn => {
  try {
    return moveIn(course, moment, { most: MOST_EVENTS, hashOf: summaryHash, closedAt });
  } catch (error) {
    if (!(error instanceof CourseTooLong)) throw error;
    const until = new Date(error.at).toISOString();
    const detail = `has more than ${MOST_EVENTS} events up to ${until}: something was left open, and told again ever since`;
    throw notValid('course', detail);
  }
};

/** Judges a client's course by the rules. A step that is wrong is answered with its problem, and the other steps are taken. */
@Injectable()
export class JudgeCourse {
  constructor(
    @Inject(ReadStep) private readonly steps: ReadStep,
    @Inject(DaysToCome) private readonly days: DaysToCome,
  ) {}

  /** @throws Problem where the course cannot be taken at all; DatabaseUnavailable */
  async judge(sent: MoveInLine, judging: Judging): Promise<Judged> {
    const { journeyId, referred, policy, by, mover, at, request } = judging;
    const { birthDate } = sent.referral.client;
    if (sent.at > at) throw notValid('at', 'is in the future');
    await this.steps.mustExist(sent.by, 'by', mover);
    const { taken, notTaken } = await this.read(sent, { birthDate, policy, mover }, at);
    const course = { journeyId, referred, at: sent.at, by: sent.by, steps: taken.map(({ step }) => step) };
    const { refused: refusals, ...outcome } = lived(
      course,
      { at, policy, by, request },
      await this.days.closedFrom(at),
    );
    const byRule = refusals.map(({ step, refusal }) => ({
      step: taken[step]!.place,
      problem: refused(refusal),
    }));
    return { ...outcome, notTaken: [...notTaken, ...byRule].sort((a, b) => a.step - b.step) };
  }

  private async read(
    { at: begun, course }: MoveInLine,
    of: OfClient,
    now: number,
  ): Promise<{ taken: { place: number; step: CourseStep }[]; notTaken: StepNotTaken[] }> {
    const taken: { place: number; step: CourseStep }[] = [];
    const notTaken: StepNotTaken[] = [];
    let last = begun;
    for (const [place, sent] of course.entries())
      try {
        if (sent.at < last) throw notValid(`course.${place}.at`, 'is before what stands above it');
        if (sent.at > now) throw notValid(`course.${place}.at`, 'is in the future');
        taken.push({ place, step: await this.steps.read(sent, `course.${place}`, of) });
        last = sent.at;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        notTaken.push({ step: place, problem: error });
      }
    return { taken, notTaken };
  }
}
