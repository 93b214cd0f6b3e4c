import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { relation, rolesThatMay } from '#access/ability';
import { staffList, staffQuery, type ListedStaffMember, type StaffQuery } from '#contracts/http/staff';
import { Assessors } from '#records/access/assessors';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { KnownStaff } from '#api/platform/staff/known-staff';
import { StaffDirectory } from '#api/platform/staff/staff-directory';

@ApiTags('access')
@Controller('v1/staff')
export class StaffController {
  constructor(
    @Inject(StaffDirectory) private readonly directory: StaffDirectory,
    @Inject(Assessors) private readonly register: Assessors,
    @Inject(KnownStaff) private readonly known: KnownStaff,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  @Get()
  @Access('list', 'Staff', IN_LIST)
  @Conditional()
  @ApiOperation({
    operationId: 'listStaff',
    summary: 'Who works here, by staff id: to care staff those of their sites, to the auditor all (A-STAFF)',
  })
  @Answers(200, 'The staff', staffList)
  @Problems('invalid-input', 'unavailable')
  async list(
    @Query({ schema: staffQuery }) { role, site }: StaffQuery,
    @Grant() { person }: GrantedAccess,
  ): Promise<{ readonly items: readonly ListedStaffMember[] }> {
    const everywhere = rolesThatMay(person, 'list', 'Staff', relation({})).length > 0;
    const [all, register, { calendar }] = await Promise.all([
      this.directory.all(),
      this.register.all(),
      this.policies.current(),
    ]);
    const onCall = this.known.onCall(Date.now(), calendar);
    const trained = new Map(register.map(({ staffId, from, until }) => [staffId, { from, until }]));
    const items = all.filter(
      ({ roles, sites }) =>
        (everywhere || sites.some((one) => person.sites.includes(one))) &&
        (role === undefined || roles.includes(role)) &&
        (site === undefined || sites.includes(site)),
    );
    return {
      items: items.map((member) => ({
        ...member,
        ...{ roles: [...member.roles], sites: [...member.sites] },
        assesses: trained.get(member.id) ?? null,
        onCall: onCall && onCall.has(member.id),
      })),
    };
  }
}
