import { Controller, Get, Inject, Optional, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { rolesThatMight } from '#access/ability';
import { program, type Program } from '#contracts/http/program';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { ProgramSites } from '#api/platform/access/program-sites';
import { IN_PROGRAM } from '#api/platform/access/resource-locator';
import { etagOf } from '#api/platform/http/not-modified';
import { Rehearsal } from '#api/platform/journeys/rehearsal';
import { TemporalUi } from '#api/platform/journeys/temporal-ui';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { CalendarsInForce } from '#api/platform/sites/calendars-in-force';
import { toNames } from './to-program-dto.js';

/** How long an answer may be kept, s. Names change only with a policy, which is seldom, and a page that is open all day asks again. */
const KEPT_FOR_S = 300;

@ApiTags('program')
@Controller('v1/program')
export class ProgramController {
  constructor(
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(CalendarsInForce) private readonly calendars: CalendarsInForce,
    @Inject(TemporalUi) private readonly ui: TemporalUi,
    @Optional() @Inject(Rehearsal) private readonly clock: Rehearsal | null = null,
  ) {}

  @Get()
  @Access('read', 'Program', IN_PROGRAM)
  @ApiOperation({
    operationId: 'readProgram',
    summary: 'What every page needs to know: names, time zone, tiers, instruments, what clocks are about',
    description: 'With an `ETag`, to be kept for five minutes by whoever asked, and by nobody on the way.',
  })
  @Answers(200, 'The program', program, { etag: 'Stands for all of it but `now`' })
  @Problems('unavailable')
  async read(
    @Grant() { person }: GrantedAccess,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Program> {
    const [policy, sites, calendars] = await Promise.all([
      this.policies.current(),
      this.sites.now(),
      this.calendars.all(),
    ]);
    const { workflow } = this.ui;
    const seesRuns = rolesThatMight(person, 'read', 'Run').length > 0;
    const same = {
      ...toNames(policy, sites, calendars),
      rehearsal: this.clock !== null,
      temporalUi: seesRuns && workflow !== null ? { workflow } : null,
    };
    void reply.headers({ etag: etagOf(same), 'cache-control': `private, max-age=${KEPT_FOR_S}` });
    return { ...same, now: new Date().toISOString() };
  }
}
