import { Inject, Injectable } from '@nestjs/common';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import { trackInput } from '#contracts/track-messages';
import { ReadTracks } from '#records/tracks/read-tracks';
import { tryGroup, type GroupCommand } from '#track/trial';
import { only } from '#api/platform/dry-run/only';
import { tried } from '#api/platform/dry-run/tried';
import { refused } from '#api/platform/problems/from-refusal';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { unused } from './every-track.js';
import { MissingOfGroup } from './missing-of-group.js';
import { UnchangedGroup } from './unchanged-group.js';

/** Whoever may arrange a group is answered with all of it. */
const READS = { reads: true } as const;

/** A dry run of a change of a group: decides by the track's own rules and its row on record. The track is not asked, and not begun. */
@Injectable()
export class TryGroup {
  constructor(
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(UnchangedGroup) private readonly unchanged: UnchangedGroup,
    @Inject(MissingOfGroup) private readonly missing: MissingOfGroup,
  ) {}

  /**
   * @param read as of `ArrangeGroups`
   * @throws Problem where the track, the group or a journey does not exist; DatabaseUnavailable
   */
  async on(trackId: string, command: GroupCommand, read: number | null = null): Promise<DryRunAnswer> {
    const policy = await this.policies.current();
    const beginning = trackInput(trackId, policy);
    if (!beginning) throw new Problem('no-such-track');
    const changed =
      read === null
        ? null
        : await this.unchanged.lookedUpTo(trackId, command.group, read).catch(only('changed-meanwhile'));
    if (changed instanceof Problem) return tried({ refusal: changed }, READS);
    const track = (await this.tracks.one(trackId)) ?? unused(trackId, policy)!;
    const { refusal, effects } = tryGroup(track, beginning.setting, command);
    const missing = refusal && (await this.missing.of(trackId, command));
    if (missing) throw missing;
    return tried({ refusal: refusal && refused(refusal), effects }, READS);
  }
}
