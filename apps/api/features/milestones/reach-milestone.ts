import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '#contracts/http/acted';
import type { MilestoneAnswer, MilestoneMessage } from '#contracts/journey-messages';
import type { Milestone } from '#journey/model/milestone';
import { amendsSummary, answersAlert, isLateRecord } from '#journey/rules/after-closing';
import type { JourneyView } from '#journey/view';
import { AskJourney } from '#api/platform/journeys/ask-journey';
import { AfterClosingClient } from '#temporal/clients/after-closing-client';
import { JourneyClient } from '#temporal/clients/journey-client';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { DaysOfSite } from '#api/platform/sites/days-of-site';
import { CompleteMilestone } from './complete-milestone.js';
import { UnchangedSince } from './unchanged-since.js';

/** Sends a milestone to its journey, once for each request. */
@Injectable()
export class ReachMilestone {
  constructor(
    @Inject(AskJourney) private readonly asked: AskJourney,
    @Inject(JourneyClient) private readonly tell: JourneyClient,
    @Inject(AfterClosingClient) private readonly afterClosing: AfterClosingClient,
    @Inject(CompleteMilestone) private readonly complete: CompleteMilestone,
    @Inject(UnchangedSince) private readonly unchanged: UnchangedSince,
    @Inject(DaysOfSite) private readonly site: DaysOfSite,
  ) {}

  /**
   * The view after it. @throws Problem, and whatever `toProblem` knows
   * @param read sequence up to which the journey was read by whoever asks; null where they do not say
   */
  async reach(
    journeyId: string,
    name: Milestone['name'],
    { by, data }: Command<unknown>,
    request: KnownRequest,
    read: number | null = null,
  ): Promise<JourneyView> {
    const { id, hash } = request;
    const view = await this.asked.once(journeyId, request, async (sender, closed) => {
      // The registry types each schema by its milestone. Here the name is any milestone's, so the compiler cannot pair it with its data.
      const milestone = await this.complete.of({ name, data } as Milestone, by, journeyId);
      const message = { journeyId, milestone, by, request: { id, hash }, ...sender };
      if (read === null) return this.told(message, closed);
      return this.unchanged.telling(journeyId, name, read, (onlyAt) =>
        this.told({ ...message, onlyAt, senderRecords: { after: onlyAt } }, closed),
      );
    });
    await this.site.follow(view, by, request);
    return view;
  }

  /**
   * The client's workflow takes no milestone of a closed journey. The workflow after closing takes answers to an alert, late records, and amendments of the
   * summary.
   */
  private told(message: MilestoneMessage, closed: boolean): Promise<MilestoneAnswer> {
    const { name } = message.milestone;
    if (closed && answersAlert(name)) return this.afterClosing.milestone(message);
    return closed && (isLateRecord(name) || amendsSummary(name))
      ? this.afterClosing.lateMilestone(message)
      : this.tell.milestone(message);
  }
}
