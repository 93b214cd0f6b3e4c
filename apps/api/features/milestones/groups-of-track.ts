import { Inject, Injectable } from '@nestjs/common';
import type { KnownGroup } from '#journey/model/group';
import type { Milestone, MilestoneName } from '#journey/model/milestone';
import { NAME_GROUPS } from '#journey/rules/groups';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { ReadTracks } from '#records/tracks/read-tracks';
import { knownGroup } from '#track/rules/known-group';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

/** R-GROUP: what a plan has to know of the groups of its client's track goes with it; who is on their rosters stays here. */
@Injectable()
export class GroupsOfTrack {
  constructor(
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** The milestone with it, where the policy of the journey keeps roster and plan together. @throws DatabaseUnavailable */
  async complete(milestone: Milestone, journeyId: string): Promise<Milestone> {
    if (!(NAME_GROUPS as readonly MilestoneName[]).includes(milestone.name)) return milestone;
    const view = (await this.journeys.one(journeyId))?.view;
    if (!view || view.track === null) return milestone;
    const { groups: bounds } = await this.policies.under(view.policyVersion);
    if (bounds?.roster === undefined) return milestone;
    const groups = await this.known(view.track, journeyId);
    return { ...milestone, data: { ...milestone.data, groups } } as Milestone;
  }

  /** As they are on record: the track itself decides who comes on a roster. Its bounds are those of the policy that was published last. */
  private async known(trackId: string, journeyId: string): Promise<readonly KnownGroup[]> {
    const [track, { groups: bounds = null }] = await Promise.all([
      this.tracks.one(trackId),
      this.policies.current(),
    ]);
    return (track?.groups ?? []).map((group) => knownGroup(group, bounds, journeyId));
  }
}
