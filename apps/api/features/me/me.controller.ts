import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { initialsOf } from '#access/initials';
import { mayOf } from '#access/may';
import { me, type Me } from '#contracts/http/me';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_PROGRAM } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { SignInSetting } from '#api/platform/sign-in/sign-in-setting';
import { StaffDirectory } from '#api/platform/staff/staff-directory';

@ApiTags('access')
@Controller('v1/me')
export class MeController {
  constructor(
    @Inject(StaffDirectory) private readonly directory: StaffDirectory,
    @Inject(SignInSetting) private readonly setting: SignInSetting,
  ) {}

  @Get()
  @Access('read', 'Self', IN_PROGRAM)
  @ApiOperation({
    operationId: 'readMe',
    summary: 'Who is signed in, until when, and what they may do',
    description:
      'A request that nobody asked for says `Iop-Unattended: 1`, here and everywhere: it is no use of the session, and tells when the session will end.',
  })
  @Answers(200, 'The person', me)
  @Problems('unavailable')
  async read(@Grant() { person }: GrantedAccess, @Req() { signedIn }: FastifyRequest): Promise<Me> {
    const { id, roles, sites } = person;
    const name = (await this.directory.of(id))?.name ?? person.name ?? null;
    return {
      ...{ id, name, initials: initialsOf(name, id), roles: [...roles], sites: [...sites] },
      session: signedIn
        ? {
            idleSeconds: this.setting.idleMs / 1_000,
            idleEndsAt: signedIn.idleEndsAt,
            endsAt: signedIn.endsAt,
          }
        : null,
      may: mayOf(person),
    };
  }
}
