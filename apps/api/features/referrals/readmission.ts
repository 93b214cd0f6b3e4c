import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '#access/person';
import type { Actor } from '#journey/model/actor';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { JourneysAccess } from '#api/platform/access/journeys-access';
import { partOf, type KnownRequest } from '#api/platform/idempotency/request-ref';
import { AskJourney } from '#api/platform/journeys/ask-journey';
import { refusalIn } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { JourneyClient } from '#temporal/clients/journey-client';
import { ENDS_WITHIN_MS, LOOK_EVERY_MS } from './open-journey.js';

const REASON = 'referred again in aftercare';

const ENDED: readonly Problem['code'][] = ['journey-closed', 'journey-not-running', 'refused'];

/** Whether the error says that the journey has ended already (R-PHASE), or that another journey answers in its place (R-RETURN). Any other refusal stands. */
const saysItHasEnded = (error: unknown): boolean => {
  if (error instanceof Problem) return ENDED.includes(error.code);
  const rule = refusalIn(error as Error)?.rule.id;
  return rule === 'R-PHASE' || rule === 'R-RETURN';
};

/** R-RETURN: who is referred again in aftercare is readmitted. The journey ends as it stands, and the referral opens the next. */
@Injectable()
export class Readmission {
  constructor(
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(JourneysAccess) private readonly access: JourneysAccess,
    @Inject(AskJourney) private readonly ask: AskJourney,
    @Inject(JourneyClient) private readonly tell: JourneyClient,
  ) {}

  /**
   * Ends the client's aftercare as part of the referral; the referral sent again goes on from there. A person who may not move that journey, because it is at
   * another site, does not end it.
   * @returns whether there is room for the next journey
   * @throws Problem, DatabaseUnavailable
   */
  async makesRoom(journeyId: string, by: Actor, request: KnownRequest, person: Person): Promise<boolean> {
    if (!(await this.wouldMakeRoom(journeyId, person))) return false;
    const part = { id: partOf(request.id, journeyId), hash: request.hash, keyed: request.keyed };
    const milestone = { name: 'readmit', data: { reason: REASON } } as const;
    const { id, hash } = part;
    try {
      await this.ask.once(journeyId, part, (sender) =>
        this.tell.milestone({ journeyId, milestone, by, request: { id, hash }, ...sender }),
      );
      return true;
    } catch (error) {
      return this.endedMeanwhile(journeyId, error);
    }
  }

  /** Whether the journey is one that a referral ends. @throws DatabaseUnavailable */
  async wouldMakeRoom(journeyId: string, person: Person): Promise<boolean> {
    const found = await this.journeys.one(journeyId);
    if (found?.view.phase !== 'aftercare') return false;
    const may = await this.access.among(person, { action: 'contact', subject: 'Journey' }, [journeyId]);
    return may.get(journeyId) === true;
  }

  /** Another referral may have ended it in the same moment. Then there is room for the next journey, or that referral's journey has taken the room. */
  private async endedMeanwhile(journeyId: string, error: unknown): Promise<boolean> {
    if (!saysItHasEnded(error)) throw error;
    if (error instanceof Problem && error.code === 'journey-not-running') return false;
    // The journey has closed, and its last events are on their way to the record. That takes a moment, unless something is down.
    for (const until = Date.now() + ENDS_WITHIN_MS; Date.now() < until; await sleep(LOOK_EVERY_MS))
      if ((await this.journeys.one(journeyId))?.view.phase === 'closed') return true;
    throw error;
  }
}
