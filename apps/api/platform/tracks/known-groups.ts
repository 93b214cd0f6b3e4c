import { Inject, Injectable } from '@nestjs/common';
import type { KnownGroup } from '#journey/model/group';
import { ReadTracks } from '#records/tracks/read-tracks';
import { knownGroup } from '#track/rules/known-group';
import { ProgramPolicies } from '../program-policy/program-policies.js';

/** A group as somebody chooses it for a plan. */
export interface GroupToChoose extends KnownGroup {
  /** Null where nobody has said what it is called. */
  readonly title: string | null;
}

/**
 * R-GROUP: the groups of a track, as far as a client's plan has to know them; who is on their rosters stays here. As they are on record: the
 * track itself decides who comes on a roster. Its bounds are those of the policy that was published last.
 */
@Injectable()
export class KnownGroups {
  constructor(
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** @throws DatabaseUnavailable */
  async of(trackId: string, journeyId: string): Promise<readonly KnownGroup[]> {
    return (await this.toChoose(trackId, journeyId)).map(({ title: _, ...group }) => group);
  }

  /** The same, with what each is called. @throws DatabaseUnavailable */
  async toChoose(trackId: string, journeyId: string): Promise<readonly GroupToChoose[]> {
    const [track, { groups: bounds = null }] = await Promise.all([
      this.tracks.one(trackId),
      this.policies.current(),
    ]);
    return (track?.groups ?? []).map((group) => ({
      ...knownGroup(group, bounds, journeyId),
      title: group.title ?? null,
    }));
  }
}
