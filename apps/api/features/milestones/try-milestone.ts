import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '#contracts/http/acted';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import type { Milestone, MilestoneName } from '#journey/model/milestone';
import type { JourneyState } from '#journey/model/state';
import { milestonesWaitedFor } from '#journey/milestones/milestones';
import { amendsSummary, answersAlert, isLateRecord } from '#journey/rules/after-closing';
import { tryMilestone } from '#journey/trial/trial';
import type { GrantedAccess } from '#api/platform/access/grant';
import { only } from '#api/platform/dry-run/only';
import { tried } from '#api/platform/dry-run/tried';
import { JourneyAsRecorded } from '#api/platform/journeys/journey-as-recorded';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { CompleteMilestone } from './complete-milestone.js';
import { UnchangedSince } from './unchanged-since.js';

/** A dry run: decides how a milestone would be answered, by the journey's own rules and its state on record. Temporal is not asked, and nothing is kept. */
@Injectable()
export class TryMilestone {
  constructor(
    @Inject(JourneyAsRecorded) private readonly recorded: JourneyAsRecorded,
    @Inject(CompleteMilestone) private readonly complete: CompleteMilestone,
    @Inject(UnchangedSince) private readonly unchanged: UnchangedSince,
  ) {}

  /** @throws Problem where there is no such journey; DatabaseUnavailable */
  async on(
    journeyId: string,
    name: MilestoneName,
    { by, data }: Command<unknown>,
    granted: GrantedAccess,
    read: number | null = null,
  ): Promise<DryRunAnswer> {
    const asked = { name, data } as Milestone;
    const [{ state, policy, now }, completed, changed] = await Promise.all([
      this.recorded.of(journeyId),
      this.complete.of(asked, by, journeyId).catch(only('refused')),
      read === null
        ? null
        : this.unchanged.lookedUpTo(journeyId, name, read).catch(only('changed-meanwhile')),
    ]);
    if (completed instanceof Problem) return tried({ refusal: completed }, granted);
    if (changed instanceof Problem) return tried({ refusal: changed }, granted);
    if (hasNothingToSay(state, name)) return tried({ refusal: new Problem('journey-closed') }, granted);
    const moment = { at: now, policy, by, request: null };
    const { refusal, recommended, effects } = tryMilestone(state, completed, moment);
    return tried({ refusal: refusal && refused(refusal), recommended, effects }, granted);
  }
}

/** Whether no workflow would be there to refuse the milestone: the journey is closed, and the milestone is none that is taken after closing. */
const hasNothingToSay = (state: JourneyState, name: MilestoneName): boolean =>
  state.phase === 'closed' &&
  !isLateRecord(name) &&
  !amendsSummary(name) &&
  !(answersAlert(name) && milestonesWaitedFor(state).includes(name));
