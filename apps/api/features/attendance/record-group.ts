import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#journey/model/actor';
import type { Command } from '#contracts/http/acted';
import type { AttendanceResults, GroupAttendance } from '#contracts/http/sessions';
import type { MilestoneAnswer, MilestoneMessage } from '#contracts/journey-messages';
import type { TakenOn } from '#records/journeys/owed-recordings';
import { ReadTracks } from '#records/tracks/read-tracks';
import { WorkflowNotFoundError } from '@temporalio/client';
import { JourneyAvailability } from '#api/platform/journeys/journey-availability';
import { AfterClosingClient } from '#temporal/clients/after-closing-client';
import { JourneyClient } from '#temporal/clients/journey-client';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { toProblem } from '#api/platform/problems/to-problem';
import { ConfirmPriorAnswer } from '#api/platform/recording/confirm-prior-answer';
import { DeferredRecordings } from '#api/platform/recording/deferred-recordings';
import { PriorAnswers } from '#api/platform/idempotency/prior-answers';
import { Once } from '#api/platform/idempotency/once';
import { partOf, type KnownRequest } from '#api/platform/idempotency/request-ref';
import { kept, notKept, type Entry } from './entry-outcome.js';
import { offRoster } from '#track/rules/off-roster';
import { onRecord, type Told } from './commit-recordings.js';

type Answer = Omit<Told, 'owed'>;

/** The session to be recorded, who records it, and how the journey stands on record: its last sequence, and whether it is closed. */
interface Session {
  readonly session: string;
  readonly seq: number;
  readonly closed: boolean;
  readonly by: Actor;
}

const nothingFollows = (journeyId: string, problem: Problem): Answer => ({
  line: notKept(journeyId, problem),
  nothingFollows: true,
});

/**
 * Records the attendance of one session: sends one Update to every journey of the list, all at once. The journeys leave their recordings to this class, which
 * commits them together, and answers only then (docs/adr/0003).
 */
@Injectable()
export class RecordGroup {
  constructor(
    @Inject(JourneyClient) private readonly tell: JourneyClient,
    @Inject(AfterClosingClient) private readonly afterClosing: AfterClosingClient,
    @Inject(Once) private readonly once: Once,
    @Inject(JourneyAvailability) private readonly availability: JourneyAvailability,
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(PriorAnswers) private readonly answered: PriorAnswers,
    @Inject(ConfirmPriorAnswer) private readonly confirm: ConfirmPriorAnswer,
    @Inject(DeferredRecordings) private readonly answers: DeferredRecordings,
  ) {}

  /**
   * A line for each entry, in order. What can be known beforehand is checked before any journey is told.
   * @throws Problem where a journey is unknown, or the key came with another body; DatabaseUnavailable
   */
  record({ by, data }: Command<GroupAttendance['data']>, request: KnownRequest): Promise<AttendanceResults> {
    return this.once.during(request, async () => {
      const { entries, date, slot, group } = data;
      const session = slot === null ? `${date}@${group}` : `${date}.${slot}`;
      const owed = entries.map(({ journeyId }) => ({ requestId: partOf(request.id, journeyId), journeyId }));
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
          const refusal =
            group === null ? null : offRoster(journeyId, journey!.track, { date, group }, tracks);
          const tell = () => this.tellOne({ session, ...journey!, by }, entry, request);
          const answer = await this.before(takenOn[index]!, entry).then(
            (before) => before ?? (refusal ? nothingFollows(journeyId, refused(refusal)) : tell()),
            (error: unknown) => ({ line: notKept(journeyId, toProblem(error)) }),
          );
          return { owed: owed[index]!, ...answer };
        }),
      );
      return { results: await onRecord(told, this.answers) };
    });
  }

  /** The line of an entry that was answered before; null if the journey has yet to be told. @throws Problem where nobody can say whether it was */
  private async before({ before }: TakenOn, entry: Entry): Promise<Answer | null> {
    const answered = before !== null && (await this.confirm.isAnswered(before));
    return answered ? { line: kept(entry, before.lastSeq) } : null;
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
    { session, seq: after, closed, by }: Session,
    entry: Entry,
    request: KnownRequest,
  ): Promise<Answer> {
    const { journeyId, outcome, minutes, reason = null } = entry;
    try {
      const message: MilestoneMessage = {
        journeyId,
        milestone: { name: 'recordAttendance', data: { session, outcome, minutes, reason } },
        by,
        request: { id: partOf(request.id, journeyId), hash: request.hash },
        senderRecords: { after },
      };
      // A closed journey takes late attendance in the workflow that runs after its closing.
      const answer: MilestoneAnswer = closed
        ? await this.afterClosing.lateMilestone(message)
        : await this.tell.milestone(message);
      const { recording, seq, hash } = answer;
      const line =
        hash === request.hash ? kept(entry, seq) : notKept(journeyId, new Problem('idempotency-key-reused'));
      return { line, recording, nothingFollows: !recording };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError)
        return nothingFollows(journeyId, toProblem(await this.availability.whyNotRunning(journeyId, error)));
      const problem = toProblem(error);
      return problem.code === 'refused'
        ? nothingFollows(journeyId, problem)
        : { line: notKept(journeyId, problem) };
    }
  }
}
