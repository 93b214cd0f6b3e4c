import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#journey/model/actor';
import { trackInput } from '#contracts/track-messages';
import { ReadTracks, type RecordedTrackRequest } from '#records/tracks/read-tracks';
import type { GroupCommand } from '#track/trial';
import { groupViewOf, type GroupView } from '#track/view';
import { fromRefusal } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { ConfirmPriorAnswer } from '#api/platform/recording/confirm-prior-answer';
import { Once, sameBody } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { TrackClient } from '#temporal/clients/track-client';
import { MissingOfGroup } from './missing-of-group.js';
import { UnchangedGroup } from './unchanged-group.js';

/** A group, and the sequence of the track's last event as it stood there. */
export interface ShownAfter extends GroupView {
  readonly seq: number;
}

/** Sends commands about a track's groups, once for each request. */
@Injectable()
export class ArrangeGroups {
  constructor(
    @Inject(TrackClient) private readonly tell: TrackClient,
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ConfirmPriorAnswer) private readonly confirm: ConfirmPriorAnswer,
    @Inject(Once) private readonly once: Once,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(UnchangedGroup) private readonly unchanged: UnchangedGroup,
    @Inject(MissingOfGroup) private readonly missing: MissingOfGroup,
  ) {}

  /**
   * The group after it. @throws Problem, and whatever `toProblem` knows
   * @param read sequence up to which whoever asks has read the track, where they replace what they have read; null where they do not say
   */
  arrange(
    trackId: string,
    command: GroupCommand,
    by: Actor,
    request: KnownRequest,
    read: number | null = null,
  ): Promise<ShownAfter> {
    const { id, hash, keyed } = request;
    return this.once.during(request, async () => {
      const before = keyed ? await this.before(trackId, request) : null;
      if (before) return before;
      try {
        const track = trackInput(trackId, await this.policies.current());
        if (!track) throw new Problem('no-such-track');
        const message = { command, by, request: { id, hash } };
        const answer =
          read === null
            ? await this.tell.arrange(track, message)
            : await this.unchanged.telling(trackId, command.group, read, (onlyAt) =>
                this.tell.arrange(track, { ...message, onlyAt }),
              );
        sameBody(answer, request);
        const { group, seq } = answer;
        const after = group ? { ...group, seq } : await this.onRecord(request);
        // A track answers only what is recorded, so the request must be on record.
        if (!after) throw new Error('A track answered a request that is not in the records.');
        return after;
      } catch (error) {
        throw (fromRefusal(error as Error) && (await this.missing.of(trackId, command))) ?? error;
      }
    });
  }

  /** What the request was answered with before, null where it is new. */
  private async before(trackId: string, request: KnownRequest): Promise<ShownAfter | null> {
    const { id } = request;
    const found = await this.tracks.request(id);
    if (found) sameBody(found, request);
    return found && (await this.confirm.isArranged(trackId, id, found)) ? this.groupOf(found) : null;
  }

  private async onRecord({ id }: KnownRequest): Promise<ShownAfter | null> {
    const found = await this.tracks.request(id);
    return found && this.groupOf(found);
  }

  private async groupOf({ group, lastSeq }: RecordedTrackRequest): Promise<ShownAfter> {
    return { ...groupViewOf(group, (await this.policies.current()).groups ?? null), seq: lastSeq };
  }
}
