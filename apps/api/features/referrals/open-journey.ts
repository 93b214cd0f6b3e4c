import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '#access/person';
import type { MilestoneAnswer } from '#contracts/journey-messages';
import { parseJourneyId } from '#contracts/journey-id';
import { secondJourney } from '#journey/model/decision';
import { ClientJourneys } from '#records/journeys/client-journeys';
import { JourneysAccess } from '#api/platform/access/journeys-access';
import { tellsOf } from '#api/platform/told/told-of';
import { JourneyClient, type FirstMessage } from '#temporal/clients/journey-client';
import { refusalIn, refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';

/** How long a journey that has closed may take to give its seat back before it ends, ms; it is a moment where nothing is down. */
export const ENDS_WITHIN_MS = 5_000;
export const LOOK_EVERY_MS = 50;

/** The client's next journey, unless one is open (R-RETURN). */
@Injectable()
export class OpenJourney {
  constructor(
    @Inject(ClientJourneys) private readonly journeys: ClientJourneys,
    @Inject(JourneyClient) private readonly tell: JourneyClient,
    @Inject(JourneysAccess) private readonly access: JourneysAccess,
  ) {}

  /**
   * While the workflow of a closed journey still has something to do, it refuses the next journey: this waits for it.
   * @throws Problem, and whatever `toProblem` knows
   */
  async open(first: FirstMessage, person: Person): Promise<MilestoneAnswer> {
    for (const until = Date.now() + ENDS_WITHIN_MS; ; await sleep(LOOK_EVERY_MS)) {
      try {
        return await this.tell.refer(first);
      } catch (error) {
        // The refusal names the journey that is open: without one it is about something else.
        if (!refusalIn(error as Error)?.openJourney) throw error;
        const { open } = await this.journeys.count(first.clientId);
        if (open !== null) throw await this.second(open, person);
        if (Date.now() > until) throw new Problem('unconfirmed', undefined, {}, { cause: error });
      }
    }
  }

  /** R-RETURN; a journey at another site is not named to the person. */
  async second(open: string, person: Person): Promise<Problem> {
    const known = await this.access.among(person, { action: 'read', subject: 'Journey' }, [open]);
    const problem = refused(secondJourney(known.has(open) ? open : null));
    return tellsOf(problem, [parseJourneyId(open)!.clientId]);
  }
}
