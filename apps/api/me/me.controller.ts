import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Person } from '#access/person';
import { me } from '#contracts/http/me';
import { Access } from '../access/access.js';
import { Grant, type Granted } from '../access/granted.js';
import { OF_PROGRAM } from '../access/where.js';
import { Answers } from '../openapi/answers.js';
import { Problems } from '../openapi/problems.js';

@ApiTags('access')
@Controller('v1/me')
export class MeController {
  @Get()
  @Access('read', 'Self', OF_PROGRAM)
  @ApiOperation({ operationId: 'readMe', summary: 'Who is signed in: staff id, roles and sites' })
  @Answers(200, 'The person', me)
  @Problems()
  read(@Grant() { person: { id, roles, sites } }: Granted): Person {
    return { id, roles, sites };
  }
}
