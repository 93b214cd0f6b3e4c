import { Inject, Injectable } from '@nestjs/common';
import { trackInput } from '#contracts/track-messages';
import type { Actor } from '#journey/model/actor';
import { ReadTracks } from '#records/tracks/read-tracks';
import { CAPACITY_TASK, type TrackView } from '#track/view';
import { Once, sameBody } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { TrackClient } from '#temporal/clients/track-client';

/** R-CAPACITY: tells the track that its capacity task has been done, once for each request. */
@Injectable()
export class ReportCapacity {
  constructor(
    @Inject(TrackClient) private readonly tell: TrackClient,
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(Once) private readonly once: Once,
  ) {}

  /** The track after it. @throws Problem, and whatever `toProblem` knows */
  report(trackId: string, task: string, by: Actor, request: KnownRequest): Promise<TrackView> {
    const { id, hash } = request;
    const command = { name: 'reportCapacity', task: Number(task.slice(CAPACITY_TASK.length)) } as const;
    return this.once.during(request, async () => {
      const track = trackInput(trackId, await this.policies.current());
      if (!track) throw new Problem('no-such-track');
      sameBody(await this.tell.arrange(track, { command, by, request: { id, hash } }), request);
      // The track answers once this is on record, so there is a row.
      return (await this.tracks.one(trackId))!;
    });
  }
}
