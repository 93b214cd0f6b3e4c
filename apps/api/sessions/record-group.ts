import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Actor } from '#journey/actor';
import type { AttendanceResults, GroupAttendance } from '#contracts/http/sessions';
import type { MilestoneAnswer } from '#contracts/journey-messages';
import { FindRequests } from '#records/find-requests';
import { OwedRecordings } from '#records/owed-recordings';
import { ReadTracks } from '#records/read-tracks';
import { RecordJourney } from '#records/record-journey';
import { WhichJourneys, type KnownJourney } from '#records/which-journeys';
import { WorkflowNotFoundError } from '@temporalio/client';
import { JourneyStanding } from '../journeys/journey-standing.js';
import { TellJourney } from '../journeys/tell-journey.js';
import { refused } from '../problems/from-refusal.js';
import { Problem } from '../problems/problem.js';
import { problemOf } from '../problems/problem-of.js';
import { InFlight } from '../requests/in-flight.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { kept, notKept } from './line.js';
import { offRoster } from './off-roster.js';
import { onRecord, type Told } from './on-record.js';

type Entry = GroupAttendance['data']['entries'][number];

/**
 * The attendance of one session, told to every journey of its list: one Update each, all at once. What follows in all of
 * them is recorded here, in one commit, and only then answered (docs/adr/0025).
 */
@Injectable()
export class RecordGroup {
  constructor(
    @Inject(TellJourney) private readonly tell: TellJourney,
    @Inject(InFlight) private readonly inFlight: InFlight,
    @Inject(JourneyStanding) private readonly standing: JourneyStanding,
    @Inject(FindRequests) private readonly requests: FindRequests,
    @Inject(WhichJourneys) private readonly journeys: WhichJourneys,
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(OwedRecordings) private readonly owed: OwedRecordings,
    @Inject(RecordJourney) private readonly records: RecordJourney,
  ) {}

  /**
   * A line for each entry, in order. What can be known beforehand is checked before any journey is told.
   * @throws Problem where a journey is unknown, or the key came with another body; DatabaseUnavailable
   */
  record({ by, data }: GroupAttendance, request: KnownRequest): Promise<AttendanceResults> {
    return this.inFlight.during(request, async () => {
      const { entries, date, slot, group } = data;
      const session = slot === null ? `${date}@${group}` : `${date}.${slot}`;
      const [answered, known, tracks] = await Promise.all([
        this.before(entries, request),
        this.mustExist(entries),
        group === null ? [] : this.tracks.all(),
        this.owed.owe(entries.map(({ journeyId }) => ({ requestId: idFor(request, journeyId), journeyId }))),
      ]);
      const told = await Promise.all(
        entries.map(async (entry): Promise<Told> => {
          const { journeyId } = entry;
          const seq = answered.get(journeyId);
          if (seq !== undefined) return { line: kept(journeyId, seq) };
          const { track, seq: after } = known.get(journeyId)!;
          const refusal = group === null ? null : offRoster(journeyId, track, group, tracks);
          if (refusal) return { line: notKept(journeyId, refused(refusal)) };
          return this.tellOne({ session, after, by }, entry, request);
        }),
      );
      return { results: await onRecord(told, this.records) };
    });
  }

  /** Journeys that have answered this request before, with the last event that it caused. */
  private async before(entries: readonly Entry[], request: KnownRequest): Promise<Map<string, number>> {
    if (!request.keyed) return new Map();
    const found = await this.requests.byIds(entries.map(({ journeyId }) => idFor(request, journeyId)));
    if (found.some(({ hash }) => hash !== request.hash)) throw new Problem('idempotency-key-reused');
    return new Map(found.map(({ journeyId, lastSeq }) => [journeyId, lastSeq]));
  }

  private async mustExist(entries: readonly Entry[]): Promise<Map<string, KnownJourney>> {
    const known = await this.journeys.among(entries.map(({ journeyId }) => journeyId));
    const errors = entries.flatMap(({ journeyId }, index) =>
      known.has(journeyId)
        ? []
        : [{ field: `entries.${index}.journeyId`, detail: 'there is no such journey' }],
    );
    if (errors.length > 0) throw new Problem('no-such-journey', undefined, { errors });
    return known;
  }

  private async tellOne(
    { session, after, by }: { readonly session: string; readonly after: number; readonly by: Actor },
    entry: Entry,
    request: KnownRequest,
  ): Promise<Told> {
    const { journeyId, outcome, minutes } = entry;
    try {
      const answer: MilestoneAnswer = await this.tell.milestone({
        journeyId,
        milestone: { name: 'recordAttendance', data: { session, outcome, minutes, reason: null } },
        by,
        request: { id: idFor(request, journeyId), hash: request.hash },
        senderRecords: { after },
      });
      if (answer.hash !== request.hash) throw new Problem('idempotency-key-reused');
      return { line: kept(journeyId, answer.seq), recording: answer.recording };
    } catch (error) {
      const why =
        error instanceof WorkflowNotFoundError ? await this.standing.whyNotRunning(journeyId, error) : error;
      return { line: notKept(journeyId, problemOf(why)) };
    }
  }
}

/** The part of a request that one journey answers: the same for the same key, another for each journey. */
const idFor = ({ id }: KnownRequest, journeyId: string): string =>
  createHash('sha256').update(`${id} ${journeyId}`).digest('hex').slice(0, 32);
