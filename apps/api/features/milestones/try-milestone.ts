import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '#contracts/http/acted';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import type { Milestone, MilestoneName } from '#journey/model/milestone';
import type { JourneyState } from '#journey/model/state';
import { milestonesWaitedFor } from '#journey/milestones/milestones';
import { answersAlert, isLateRecord } from '#journey/rules/after-closing';
import { tryMilestone } from '#journey/trial/trial';
import type { GrantedAccess } from '#api/platform/access/grant';
import { tried } from '#api/platform/dry-run/tried';
import { JourneyAsRecorded } from '#api/platform/journeys/journey-as-recorded';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { CompleteMilestone } from './complete-milestone.js';

/**
 * A dry run: what a milestone would be answered with, decided by the journey's own rules about how it stands on record. Temporal is not
 * asked, and nothing is kept.
 */
@Injectable()
export class TryMilestone {
  constructor(
    @Inject(JourneyAsRecorded) private readonly recorded: JourneyAsRecorded,
    @Inject(CompleteMilestone) private readonly complete: CompleteMilestone,
  ) {}

  /** @throws Problem where there is no such journey; DatabaseUnavailable */
  async on(
    journeyId: string,
    name: MilestoneName,
    { by, data }: Command<unknown>,
    granted: GrantedAccess,
  ): Promise<DryRunAnswer> {
    const asked = { name, data } as Milestone;
    const [{ state, policy, now }, completed] = await Promise.all([
      this.recorded.of(journeyId),
      this.complete.of(asked, by, journeyId).catch(refusalOf),
    ]);
    if (completed instanceof Problem) return tried({ refusal: completed }, granted);
    if (hasNothingToSay(state, name)) return tried({ refusal: new Problem('journey-closed') }, granted);
    const moment = { at: now, policy, by, request: null };
    const { refusal, recommended, effects } = tryMilestone(state, completed, moment);
    return tried({ refusal: refusal && refused(refusal), recommended, effects }, granted);
  }
}

const refusalOf = (error: unknown): Problem => {
  if (error instanceof Problem && error.code === 'refused') return error;
  throw error;
};

/** Of a journey that is over no workflow is there to refuse anything. */
const hasNothingToSay = (state: JourneyState, name: MilestoneName): boolean =>
  state.phase === 'closed' &&
  !isLateRecord(name) &&
  !(answersAlert(name) && milestonesWaitedFor(state).includes(name));
