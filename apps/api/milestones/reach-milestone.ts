import { Inject, Injectable } from '@nestjs/common';
import type { Acted } from '#contracts/http/acted';
import type { Milestone } from '#journey/milestone';
import type { JourneyView } from '#journey/view';
import { AskJourney } from '../journeys/ask-journey.js';
import { TellJourney } from '../journeys/tell-journey.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { WithWhatIsOnRecord } from './with-what-is-on-record.js';

/** A milestone, once for each request. */
@Injectable()
export class ReachMilestone {
  constructor(
    @Inject(AskJourney) private readonly asked: AskJourney,
    @Inject(TellJourney) private readonly tell: TellJourney,
    @Inject(WithWhatIsOnRecord) private readonly onRecord: WithWhatIsOnRecord,
  ) {}

  /** The view after it. @throws Problem, and whatever `problemOf` knows */
  reach(
    journeyId: string,
    name: Milestone['name'],
    { by, data }: Acted<unknown>,
    request: KnownRequest,
  ): Promise<JourneyView> {
    const { id, hash } = request;
    return this.asked.once(journeyId, request, async (sender) => {
      // The registry types every schema by its milestone; here, any of them may have made the data.
      const milestone = await this.onRecord.complete({ name, data } as Milestone, by);
      return this.tell.milestone({ journeyId, milestone, by, request: { id, hash }, ...sender });
    });
  }
}
