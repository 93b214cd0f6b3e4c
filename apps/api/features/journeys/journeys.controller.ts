import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import {
  journeyPage,
  journeyQuery,
  journeyRead,
  journeySearch,
  type JourneyQuery,
  type JourneySearch,
} from '#contracts/http/journey-list';
import type { PageOf } from '#contracts/http/page';
import type { JourneyFilter } from '#records/journeys/journey-filter';
import type { PageRequest } from '#records/db/page';
import type { JourneySort } from '#journey/standing';
import { ReadJourneys, type JourneyInFull } from '#records/journeys/read-journeys';
import { After } from '#api/platform/http/cursors/after';
import { Access } from '#api/platform/access/access';
import { Asks } from '#api/platform/audit/asks';
import { IN_CASELOAD, IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { mustFilterByVisible, visibleFields } from '#api/platform/access/visible-fields';
import { Answers } from '#api/platform/openapi/answers';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { Conditional } from '#api/platform/unchanged/conditional';
import { listed } from '#api/platform/http/paging';
import { whyItStands } from '#api/platform/http/why-address';
import { JourneyTimes } from '#api/platform/journeys/journey-times';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { PolicyOfSite } from '#api/platform/sites/policy-of-site';
import { AccessToJourney, type JourneyAccess } from './access-to-journey.js';
import { toListedJourneyDto, type ListedJourneyDto } from './to-listed-journey-dto.js';

interface ReadJourney extends JourneyInFull {
  readonly view: JourneyInFull['view'] & { readonly timeZone: string };
  readonly access: JourneyAccess;
  readonly why: string;
}

@ApiTags('journeys')
@Controller('v1/journeys')
export class JourneysController {
  constructor(
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(PolicyOfSite) private readonly here: PolicyOfSite,
    @Inject(JourneyTimes) private readonly times: JourneyTimes,
    @Inject(AccessToJourney) private readonly access: AccessToJourney,
  ) {}

  @Access('list', 'Journey', IN_CASELOAD)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'listJourneys',
    summary: 'The caseload, newest first or as `sort` says',
    description:
      'Names and record numbers are no filters here: an address stands in logs and histories. POST a search.',
  })
  @Answers(200, 'A page of journeys', journeyPage)
  @Problems('invalid-input', 'invalid-cursor', 'unavailable')
  async list(
    @Query({ schema: journeyQuery }) { limit, cursor: _, sort, ...filter }: JourneyQuery,
    @After() after: string | null,
    @Grant() granted: GrantedAccess,
  ): Promise<PageOf<ListedJourneyDto>> {
    return this.page(filter, { limit, after }, sort, granted);
  }

  // A search is a POST because what it looks for names a person, and a body is in no log and no history.
  @Access('list', 'Journey', IN_CASELOAD)
  @Asks('many')
  @Post('search')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'searchJourneys',
    summary: 'The caseload, narrowed by whom a journey is about, too',
  })
  @Answers(200, 'A page of journeys', journeyPage)
  @Problems(...BODY_PROBLEMS, 'invalid-cursor', 'unavailable')
  async search(
    @Body({ schema: journeySearch }) { limit, cursor: _, sort, ...filter }: JourneySearch,
    @After() after: string | null,
    @Grant() granted: GrantedAccess,
  ): Promise<PageOf<ListedJourneyDto>> {
    return this.page(filter, { limit, after }, sort, granted);
  }

  @Access('read', 'Journey', IN_JOURNEY)
  @Get(':journeyId')
  @Conditional()
  @ApiOperation({ operationId: 'readJourney', summary: 'One journey, and whose it is' })
  @Answers(200, 'The journey', journeyRead)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async one(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Grant() granted: GrantedAccess,
    @Req() request: FastifyRequest,
  ): Promise<ReadJourney> {
    const [journey, access] = await Promise.all([
      this.journeys.one(journeyId),
      this.access.to(journeyId, granted),
    ]);
    if (!journey) throw new Problem('no-such-journey');
    if (granted.seen === null) request.readAt = journey.view.seq;
    const { timeZone } = (await this.policies.under(journey.view.policyVersion)).calendar;
    const view = { ...journey.view, timeZone };
    return visibleFields({ ...journey, view, access, why: whyItStands(journeyId) }, granted);
  }

  private async page(
    filter: JourneyFilter,
    page: PageRequest,
    sort: JourneySort,
    granted: GrantedAccess,
  ): Promise<PageOf<ListedJourneyDto>> {
    mustFilterByVisible(
      filter,
      granted,
      filter.unassigned ? ['ids', 'unassigned'] : ['ids', 'overdue', 'open', 'unassigned'],
    );
    mustSortByVisible(sort, granted);
    const [{ items, next }, here] = await Promise.all([
      this.journeys.list(filter, page, granted.scope, sort),
      this.here.byTrack(),
    ]);
    const nowOf = await this.times.of(items.map(({ journeyId }) => journeyId));
    const shown = items.map((item) =>
      visibleFields(toListedJourneyDto(item, here(item.track), nowOf(item.journeyId)), granted),
    );
    return listed({ items: shown, next });
  }
}

/** Refuses to sort by a field that the person may not see, because the order of the rows would tell its values. @throws Problem */
const mustSortByVisible = (sort: JourneySort, granted: GrantedAccess): void => {
  const by = sort === 'due' ? 'nextDue' : sort === 'name' ? 'client' : sort;
  mustFilterByVisible({ [by]: sort }, granted, ['newest']);
};
