import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '#access/person';
import type { MilestoneAnswer } from '#contracts/journey-messages';
import { secondJourney } from '#journey/decision';
import { ClientJourneys } from '#records/client-journeys';
import { Standing } from '../access/standing.js';
import { TellJourney, type FirstMessage } from '../journeys/tell-journey.js';
import { fromRefusal, refused } from '../problems/from-refusal.js';
import { Problem } from '../problems/problem.js';

/** How long a journey that has closed may take to give its seat back before it ends, ms; it is a moment where nothing is down. */
const ENDS_WITHIN_MS = 5_000;
const LOOK_EVERY_MS = 50;

/** The client's next journey, unless one is open (R-RETURN). */
@Injectable()
export class OpenJourney {
  constructor(
    @Inject(ClientJourneys) private readonly journeys: ClientJourneys,
    @Inject(TellJourney) private readonly tell: TellJourney,
    @Inject(Standing) private readonly standing: Standing,
  ) {}

  /**
   * A journey that has closed refuses the next one for as long as its workflow has something to do: that is waited for.
   * @throws Problem, and whatever `problemOf` knows
   */
  async open(first: FirstMessage, person: Person): Promise<MilestoneAnswer> {
    for (const until = Date.now() + ENDS_WITHIN_MS; ; await sleep(LOOK_EVERY_MS)) {
      try {
        return await this.tell.refer(first);
      } catch (error) {
        const named = openAccordingTo(error as Error);
        if (named === null) throw error;
        const { open } = await this.journeys.count(first.clientId);
        if (open !== null) throw await this.second(open, person);
        if (Date.now() > until) throw new Problem('unconfirmed', undefined, {}, { cause: error });
      }
    }
  }

  /** R-RETURN; a journey at another site is not named to the person. */
  async second(open: string, person: Person): Promise<Problem> {
    const known = await this.standing.among(person, { action: 'read', subject: 'Journey' }, [open]);
    return refused(secondJourney(known.has(open) ? open : null));
  }
}

/** The journey that a refusal of the workflow names. */
const openAccordingTo = (error: Error): string | null => {
  const { ruleId, needed } = fromRefusal(error)?.extras ?? {};
  return ruleId === 'R-RETURN' ? (/[0-9a-f-]{36}\.\d+/.exec((needed ?? []).join())?.[0] ?? null) : null;
};
