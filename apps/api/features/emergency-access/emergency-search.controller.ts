import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { glassFound, glassSearch, type GlassFound, type GlassSearch } from '#contracts/http/break-glass';
import { MOST_SEARCHES_A_DAY } from '#policy/schema/break-glass';
import { BreakGlassSearch } from '#records/access/break-glass-search';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Asks } from '#api/platform/audit/asks';
import { Answers } from '#api/platform/openapi/answers';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

@ApiTags('access')
@Controller('v1/break-glass/find')
export class EmergencySearchController {
  constructor(
    @Inject(BreakGlassSearch) private readonly search: BreakGlassSearch,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  // A POST, because the search names a person, and a body is in no log and no history.
  @Access('breakGlass', 'Journey', IN_LIST)
  @Asks('many')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'findForEmergency',
    summary: 'Whom the glass may have to be broken for: a client of the site who is not theirs (A-GLASS)',
    description:
      'By the whole family name and the birth date, as they are known. Each look counts, whether anybody is found or not; who was shown is in the audit.',
  })
  @Answers(200, 'Journeys of whoever has that name and birth date', glassFound)
  @Problems(...BODY_PROBLEMS, 'glass-searched-too-often', 'unavailable')
  async find(
    @Body({ schema: glassSearch }) sought: GlassSearch,
    @Grant() { person, scope }: GrantedAccess,
  ): Promise<GlassFound> {
    const { breakGlass } = await this.policies.current();
    const most = breakGlass?.searchesADay ?? MOST_SEARCHES_A_DAY;
    const found = await this.search.find(sought, person.id, most, scope);
    if (found.tooOften !== null) throw tooOften(most, found.tooOften);
    return { items: [...found.journeys] };
  }
}

const tooOften = (most: number, again: string): Problem =>
  new Problem('glass-searched-too-often', `${most} times in 24 hours is the most, from ${again} on again.`, {
    ruleId: 'A-GLASS',
    needed: [`fewer than ${most} in 24 hours: from ${again} on, or a supervisor who assigns the journey`],
  });
