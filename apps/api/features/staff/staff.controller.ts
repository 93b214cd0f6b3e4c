import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { relation, rolesThatMay } from '#access/ability';
import type { StaffMember } from '#access/staff-member';
import { staffList, staffQuery, type StaffQuery } from '#contracts/http/staff';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { StaffDirectory } from '#api/platform/staff/staff-directory';

@ApiTags('access')
@Controller('v1/staff')
export class StaffController {
  constructor(@Inject(StaffDirectory) private readonly directory: StaffDirectory) {}

  @Get()
  @Access('list', 'Staff', IN_LIST)
  @ApiOperation({
    operationId: 'listStaff',
    summary: 'Who works here, by staff id: to care staff those of their sites, to the auditor all (A-STAFF)',
  })
  @Answers(200, 'The staff', staffList)
  @Problems('invalid-input', 'unavailable')
  async list(
    @Query({ schema: staffQuery }) { role, site }: StaffQuery,
    @Grant() { person }: GrantedAccess,
  ): Promise<{ readonly items: readonly StaffMember[] }> {
    const everywhere = rolesThatMay(person, 'list', 'Staff', relation({})).length > 0;
    const items = (await this.directory.all()).filter(
      ({ roles, sites }) =>
        (everywhere || sites.some((one) => person.sites.includes(one))) &&
        (role === undefined || roles.includes(role)) &&
        (site === undefined || sites.includes(site)),
    );
    return { items };
  }
}
