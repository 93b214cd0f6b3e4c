import { Inject, Injectable, Logger } from '@nestjs/common';
import { parseJourneyId } from '#contracts/journey-id';
import type { KnownAnswer, KnownToJourney } from '#contracts/journey-messages';
import type { RecordedRequest } from '#records/journeys/owed-recordings';
import type { RecordedTrackRequest } from '#records/tracks/read-tracks';
import { AfterClosingClient } from '#temporal/clients/after-closing-client';
import { JourneyClient } from '#temporal/clients/journey-client';
import { Problem } from '../problems/problem.js';
import { TrackClient } from '#temporal/clients/track-client';

/** What the journey says to a row: it is as it says, it is not, or not all of the answer is on record yet. */
type Word = 'confirmed' | 'denied' | 'notYet';

/**
 * Answers a key that comes again from the record, if the journey says the same. A row that the journey has not decided (written by an earlier version, or by
 * hand, or newer than a Temporal that was restored) must not become an answer.
 */
@Injectable()
export class ConfirmPriorAnswer {
  private readonly log = new Logger(ConfirmPriorAnswer.name);

  constructor(
    @Inject(JourneyClient) private readonly tell: JourneyClient,
    @Inject(AfterClosingClient) private readonly afterClosing: AfterClosingClient,
    @Inject(TrackClient) private readonly tracks: TrackClient,
  ) {}

  /**
   * Whether the request was answered as it is on record; where not, it is to be sent again under its own id.
   * @throws Problem `unconfirmed` where the journey does not know of it; what `toProblem` knows
   */
  async isAnswered(found: RecordedRequest): Promise<boolean> {
    const { journeyId, requestId } = found;
    const known = await this.tell.known(journeyId, requestId);
    const word = wordOnJourneys(found, known);
    if (word !== 'denied') return this.heard(word, { ...found, known });
    // What came after the journey closed is known to its workflow after closing, if there is one.
    const after = await this.afterClosing.known(journeyId, requestId);
    return this.heard(after ? wordOnJourneys(found, after) : word, { ...found, known, after });
  }

  /** The same for what staff did with a track's groups. */
  async isArranged(trackId: string, requestId: string, found: RecordedTrackRequest): Promise<boolean> {
    const known = await this.tracks.known(trackId, requestId);
    const { hash, lastSeq } = found;
    return this.heard(known ? wordOn(found, known) : 'confirmed', {
      trackId,
      requestId,
      hash,
      lastSeq,
      known,
    });
  }

  private heard(word: Word, about: object): boolean {
    if (word !== 'denied') return word === 'confirmed';
    this.log.error(`who decides does not know what is on record: ${JSON.stringify(about)}`);
    throw new Problem('unconfirmed');
  }
}

/** @param known null where Temporal keeps no workflow of the client any more. */
export const wordOnJourneys = (found: RecordedRequest, known: KnownToJourney | null): Word => {
  // No workflow of the client knows of a journey that is over, so the record alone counts.
  if (!known || numberOf(known.journeyId) > numberOf(found.journeyId)) return 'confirmed';
  return known.journeyId === found.journeyId ? wordOn(found, known) : 'denied';
};

/** Compares what a workflow knows of a request with what is on record of it. */
export const wordOn = (
  { hash, lastSeq }: Pick<RecordedRequest, 'hash' | 'lastSeq'>,
  { handled, pending, knowsAfter }: KnownAnswer,
): Word => {
  if (!handled) return lastSeq > knowsAfter ? 'denied' : 'confirmed';
  if (handled.hash !== hash || handled.seq < lastSeq) return 'denied';
  return pending || handled.seq > lastSeq ? 'notYet' : 'confirmed';
};

const numberOf = (journeyId: string): number => parseJourneyId(journeyId)!.number;
