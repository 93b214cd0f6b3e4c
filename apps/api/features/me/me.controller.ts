import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Person } from '#access/person';
import { me } from '#contracts/http/me';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_PROGRAM } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';

@ApiTags('access')
@Controller('v1/me')
export class MeController {
  @Get()
  @Access('read', 'Self', IN_PROGRAM)
  @ApiOperation({ operationId: 'readMe', summary: 'Who is signed in: staff id, roles and sites' })
  @Answers(200, 'The person', me)
  @Problems()
  read(@Grant() { person: { id, roles, sites } }: GrantedAccess): Person {
    return { id, roles, sites };
  }
}
