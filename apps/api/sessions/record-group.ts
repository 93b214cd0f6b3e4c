import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Actor } from '#journey/actor';
import type { AttendanceResults, GroupAttendance } from '#contracts/http/sessions';
import type { MilestoneAnswer } from '#contracts/journey-messages';
import type { TakenOn } from '#records/owed-recordings';
import { ReadTracks } from '#records/read-tracks';
import { WorkflowNotFoundError } from '@temporalio/client';
import { JourneyStanding } from '../journeys/journey-standing.js';
import { TellJourney } from '../journeys/tell-journey.js';
import { refused } from '../problems/from-refusal.js';
import { Problem } from '../problems/problem.js';
import { problemOf } from '../problems/problem-of.js';
import { ConfirmAnswered } from '../recording/confirm-answered.js';
import { RecordAnswers } from '../recording/record-answers.js';
import { Answered } from '../requests/answered.js';
import { InFlight } from '../requests/in-flight.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { kept, notKept } from './line.js';
import { offRoster } from './off-roster.js';
import { onRecord, type Told } from './on-record.js';

type Entry = GroupAttendance['data']['entries'][number];
type Answer = Omit<Told, 'owed'>;

const nothingFollows = (journeyId: string, problem: Problem): Answer => ({
  line: notKept(journeyId, problem),
  nothingFollows: true,
});

/**
 * The attendance of one session, told to every journey of its list: one Update each, all at once. What follows in all of
 * them is recorded here, in one commit, and only then answered (docs/adr/0003).
 */
@Injectable()
export class RecordGroup {
  constructor(
    @Inject(TellJourney) private readonly tell: TellJourney,
    @Inject(InFlight) private readonly inFlight: InFlight,
    @Inject(JourneyStanding) private readonly standing: JourneyStanding,
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(Answered) private readonly answered: Answered,
    @Inject(ConfirmAnswered) private readonly confirm: ConfirmAnswered,
    @Inject(RecordAnswers) private readonly answers: RecordAnswers,
  ) {}

  /**
   * A line for each entry, in order. What can be known beforehand is checked before any journey is told.
   * @throws Problem where a journey is unknown, or the key came with another body; DatabaseUnavailable
   */
  record({ by, data }: GroupAttendance, request: KnownRequest): Promise<AttendanceResults> {
    return this.inFlight.during(request, async () => {
      const { entries, date, slot, group } = data;
      const session = slot === null ? `${date}@${group}` : `${date}.${slot}`;
      const owed = entries.map(({ journeyId }) => ({ requestId: idFor(request, journeyId), journeyId }));
      const [takenOn, tracks] = await Promise.all([
        this.answers.takeOn(owed),
        group === null ? [] : this.tracks.all(),
      ]);
      try {
        this.mustBeKnown(takenOn, request);
      } catch (error) {
        this.answers.forget(takenOn.filter(({ fresh }) => fresh));
        throw error;
      }
      const told = await Promise.all(
        entries.map(async (entry, index): Promise<Told> => {
          const { journeyId } = entry;
          const { journey } = takenOn[index]!;
          const refusal = group === null ? null : offRoster(journeyId, journey!.track, group, tracks);
          const tell = () => this.tellOne({ session, after: journey!.seq, by }, entry, request);
          const answer = await this.before(takenOn[index]!, journeyId).then(
            (before) => before ?? (refusal ? nothingFollows(journeyId, refused(refusal)) : tell()),
            (error: unknown) => ({ line: notKept(journeyId, problemOf(error)) }),
          );
          return { owed: owed[index]!, ...answer };
        }),
      );
      return { results: await onRecord(told, this.answers) };
    });
  }

  /** The line of a request that was answered before; null where it is to be told. @throws Problem where nobody can say */
  private async before({ before }: TakenOn, journeyId: string): Promise<Answer | null> {
    const answered = before !== null && (await this.confirm.isAnswered(before));
    return answered ? { line: kept(journeyId, before.lastSeq) } : null;
  }

  /** @throws Problem where a journey is unknown, or the key came with another body */
  private mustBeKnown(takenOn: readonly TakenOn[], request: KnownRequest): void {
    for (const { before } of takenOn) if (before) this.answered.mustBeSame(before, request);
    const errors = takenOn.flatMap(({ journey }, index) =>
      journey ? [] : [{ field: `entries.${index}.journeyId`, detail: 'there is no such journey' }],
    );
    if (errors.length > 0) throw new Problem('no-such-journey', undefined, { errors });
  }

  private async tellOne(
    { session, after, by }: { readonly session: string; readonly after: number; readonly by: Actor },
    entry: Entry,
    request: KnownRequest,
  ): Promise<Answer> {
    const { journeyId, outcome, minutes } = entry;
    try {
      const answer: MilestoneAnswer = await this.tell.milestone({
        journeyId,
        milestone: { name: 'recordAttendance', data: { session, outcome, minutes, reason: null } },
        by,
        request: { id: idFor(request, journeyId), hash: request.hash },
        senderRecords: { after },
      });
      const { recording, seq, hash } = answer;
      const line =
        hash === request.hash
          ? kept(journeyId, seq)
          : notKept(journeyId, new Problem('idempotency-key-reused'));
      return { line, recording, nothingFollows: !recording };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError)
        return nothingFollows(journeyId, problemOf(await this.standing.whyNotRunning(journeyId, error)));
      const problem = problemOf(error);
      return problem.code === 'refused'
        ? nothingFollows(journeyId, problem)
        : { line: notKept(journeyId, problem) };
    }
  }
}

/** The part of a request that one journey answers: the same for the same key, another for each journey. */
const idFor = ({ id }: KnownRequest, journeyId: string): string =>
  createHash('sha256').update(`${id} ${journeyId}`).digest('hex').slice(0, 32);
