import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { SignInSessions } from '#records/access/sign-in-sessions';
import { sessionOf } from '#api/platform/sign-in/authenticate';
import { SignInSetting } from '#api/platform/sign-in/sign-in-setting';
import { homePage } from './home-page.js';
import { STYLE } from './style.js';

/** Where a person who comes with a browser begins. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(
    @Inject(SignInSetting) private readonly setting: SignInSetting,
    @Inject(SignInSessions) private readonly sessions: SignInSessions,
  ) {}

  @Get()
  @RouteConfig({ public: true })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async home(@Req() request: FastifyRequest): Promise<string> {
    const { settings } = this.setting;
    const found = await sessionOf(request, { settings, sessions: this.sessions });
    return homePage(found?.person ?? null);
  }

  @Get('style.css')
  @RouteConfig({ public: true })
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'max-age=3600')
  style(): string {
    return STYLE;
  }
}
