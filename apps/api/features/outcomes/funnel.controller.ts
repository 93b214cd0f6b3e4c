import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { outcomes, outcomesQuery, type Outcomes, type OutcomesQuery } from '#contracts/http/outcomes';
import { figuresOf } from '#journey/outcomes/figures';
import { funnelOf } from '#journey/outcomes/funnel';
import { asItStands } from '#journey/outcomes/recorded-course';
import { HIDDEN_BELOW } from '#journey/outcomes/small-cells';
import { midnightOf } from '#journey/sessions/local-days';
import { DAY, fromLocal } from '#journey/time/local-time';
import { MOST_COURSES, ReadCourses } from '#records/journeys/read-courses';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { ProgramSites } from '#api/platform/access/program-sites';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { PolicyOfSite } from '#api/platform/sites/policy-of-site';

@ApiTags('outcomes')
@Controller('v1/outcomes/funnel')
export class FunnelController {
  constructor(
    @Inject(ReadCourses) private readonly courses: ReadCourses,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(PolicyOfSite) private readonly here: PolicyOfSite,
  ) {}

  @Access('list', 'Outcomes', IN_LIST)
  @Get()
  @ApiOperation({
    operationId: 'readFunnel',
    summary: 'How far those have come who were referred in a period, and how they did',
    description:
      'A cohort: what came later counts, what others did in the period does not. Numbers of clients from 1 to 10 are not shown. docs/outcomes.md defines each figure.',
  })
  @Answers(200, 'The steps, and the figures', outcomes)
  @Problems('invalid-input', 'unavailable')
  async read(
    @Query({ schema: outcomesQuery }) { from, to, track }: OutcomesQuery,
    @Grant() { scope }: GrantedAccess,
  ): Promise<Outcomes> {
    const [program, here, sites] = await Promise.all([
      this.policies.current(),
      this.here.byTrack(),
      this.sites.now(),
    ]);
    // For one track, its site's calendar and clocks count. Over several sites, the period and the spans in days are those of the program's policy.
    const { calendar, clocks, reliableChange } = track ? here(track) : program;
    const { timeZone } = calendar;
    const zoneOfTrack = Object.fromEntries(
      [...sites.keys()].map((one) => [one, here(one).calendar.timeZone]),
    );
    const period = {
      from: fromLocal(midnightOf(from), calendar),
      until: fromLocal(midnightOf(to) + DAY, calendar),
    };
    const recorded = await this.courses.of({ ...period, track: track ?? null, timeZone, zoneOfTrack }, scope);
    if (recorded.length > MOST_COURSES) throw tooMany();
    const now = Date.now();
    const courses = recorded.map((course) => asItStands(course, now));
    const followUpDays = clocks.followUps.map(({ day }) => day);
    return {
      ...{ from, to, track: track ?? null, asOf: new Date(now).toISOString(), hiddenBelow: HIDDEN_BELOW },
      steps: funnelOf(courses, calendar),
      figures: figuresOf(courses, { now, calendar, followUpDays, reliableChange }),
    };
  }
}

const tooMany = (): Problem =>
  new Problem('invalid-input', undefined, {
    errors: [
      {
        field: 'from',
        detail: `begins a period with more than ${MOST_COURSES} referrals: ask for fewer days`,
      },
    ],
  });
