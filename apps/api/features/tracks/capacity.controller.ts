import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { siteOf } from '#access/sites';
import { capacity, type Capacity } from '#contracts/http/capacity';
import { ReadOnTracks } from '#records/tracks/read-on-tracks';
import { ReadTracks } from '#records/tracks/read-tracks';
import { capacityOf } from '#track/capacity';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { ProgramSites } from '#api/platform/access/program-sites';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { PolicyOfSite } from '#api/platform/sites/policy-of-site';
import { everyTrack } from './every-track.js';

@ApiTags('outcomes')
@Controller('v1/capacity')
export class CapacityController {
  constructor(
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
    @Inject(ReadOnTracks) private readonly journeys: ReadOnTracks,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(PolicyOfSite) private readonly here: PolicyOfSite,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
  ) {}

  @Access('list', 'Outcomes', IN_LIST)
  @Get()
  @ApiOperation({
    operationId: 'readCapacity',
    summary: 'How full the tracks are, who waits, and when the next seat becomes free',
  })
  @Answers(200, 'The tracks', capacity)
  @Problems('unavailable')
  async read(@Grant() { person }: GrantedAccess): Promise<Capacity> {
    const [recorded, policy, here, sites] = await Promise.all([
      this.tracks.all(),
      this.policies.current(),
      this.here.byTrack(),
      this.sites.now(),
    ]);
    const theirs = everyTrack(recorded, policy).filter(({ trackId }) =>
      person.sites.includes(siteOf(trackId, sites)),
    );
    const journeys = await this.journeys.of(theirs.map(({ trackId }) => trackId));
    const now = Date.now();
    return {
      asOf: new Date(now).toISOString(),
      items: theirs.map((track) => ({
        site: siteOf(track.trackId, sites),
        ...capacityOf(
          track,
          journeys.filter((one) => one.track === track.trackId),
          here(track.trackId),
          now,
        ),
      })),
    };
  }
}
