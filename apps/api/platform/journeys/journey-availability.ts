import { Inject, Injectable } from '@nestjs/common';
import { ReadJourneys, type JourneyInFull } from '#records/journeys/read-journeys';
import { Problem } from '../problems/problem.js';

/** Whether a journey can be spoken to, as the records know it. */
@Injectable()
export class JourneyAvailability {
  constructor(@Inject(ReadJourneys) private readonly journeys: ReadJourneys) {}

  /** The journey. @throws Problem where there is no such journey; DatabaseUnavailable */
  async mustExist(journeyId: string): Promise<JourneyInFull> {
    const found = await this.journeys.one(journeyId);
    if (!found) throw new Problem('no-such-journey');
    return found;
  }

  /** The same. @throws Problem where it is closed, too */
  async mustBeOpen(journeyId: string): Promise<JourneyInFull> {
    const found = await this.mustExist(journeyId);
    if (found.view.phase === 'closed') throw new Problem('journey-closed');
    return found;
  }

  /** Why Temporal runs no workflow of this journey. */
  async whyNotRunning(journeyId: string, cause: Error): Promise<Error> {
    return this.otherwise(journeyId, new Problem('journey-not-running', undefined, {}, { cause }));
  }

  /** The problem that the records name: no such journey, or it is closed. If they name none, the refusal itself. */
  async otherwise(journeyId: string, refusal: Problem): Promise<Error> {
    try {
      await this.mustBeOpen(journeyId);
      return refusal;
    } catch (why) {
      return why as Error;
    }
  }
}
