import { Inject, Injectable } from '@nestjs/common';
import type { Milestone, MilestoneName } from '#journey/model/milestone';
import { NAME_GROUPS } from '#journey/rules/groups';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { KnownGroups } from '#api/platform/tracks/known-groups';

/** R-GROUP: adds what a plan has to know of the groups of the client's track. Who is on their rosters is not sent to the journey. */
@Injectable()
export class GroupsOfTrack {
  constructor(
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(KnownGroups) private readonly groups: KnownGroups,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** The milestone with the groups, if the journey's policy keeps roster and plan together. @throws DatabaseUnavailable */
  async complete(milestone: Milestone, journeyId: string): Promise<Milestone> {
    if (!(NAME_GROUPS as readonly MilestoneName[]).includes(milestone.name)) return milestone;
    const view = (await this.journeys.one(journeyId))?.view;
    if (!view || view.track === null) return milestone;
    const { groups: bounds } = await this.policies.under(view.policyVersion);
    if (bounds?.roster === undefined) return milestone;
    const groups = await this.groups.of(view.track, journeyId);
    return { ...milestone, data: { ...milestone.data, groups } } as Milestone;
  }
}
