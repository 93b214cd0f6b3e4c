import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Person } from '#access/person';
import { SignInSessions } from '#records/access/sign-in-sessions';
import { ConfiguresRoute } from '../http/configures-route.js';
import { FORM_TYPE } from '../http/body/media-types.js';
import { Audit } from '../audit/audit.js';
import { NoteStaff } from '../staff/note-staff.js';
import { Problem } from '../problems/problem.js';
import { cookieOf, SESSION, setCookie, UNDER_WAY } from './cookies.js';
import { isCrossSite } from './cross-site.js';
import { isSecure, ownOrigin } from './own-origin.js';
import { SignIn, type UnderWay } from './sign-in.js';
import { SignInSetting } from './sign-in-setting.js';

const MINUTES_UNDER_WAY = 10;
const HOUR_MS = 3_600_000;

/** A path of this API and of nobody else: `//host` and `/\host` are other places. */
const path = z.string().regex(/^\/(?![/\\])[\w\-./?=&%#]*$/, 'must be a path of this API');
const query = z.strictObject({ next: path.default('/') });

const underWay = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), next: path });

/** People sign in with a browser: at the identity provider, and then here by a cookie. */
@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(SignInSessions) private readonly sessions: SignInSessions,
    @Inject(SignInSetting) private readonly setting: SignInSetting,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(NoteStaff) private readonly directory: NoteStaff,
  ) {}

  @Get('sign-in')
  @ConfiguresRoute({ public: true })
  async begin(
    @Query({ schema: query }) { next }: z.output<typeof query>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const origin = this.origin(request);
    const { to, underWay: remembered } = await this.signIn.begin(origin, next);
    const value = Buffer.from(JSON.stringify(remembered)).toString('base64url');
    void reply
      .header('cache-control', 'no-store')
      .header('set-cookie', setCookie(UNDER_WAY, value, isSecure(origin), MINUTES_UNDER_WAY * 60))
      .redirect(to.href, 302);
  }

  @Get('sign-in/callback')
  @ConfiguresRoute({ public: true })
  async complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const origin = this.origin(request);
    const remembered = rememberedOf(cookieOf(request, UNDER_WAY, isSecure(origin)));
    const person = await this.signIn.complete(new URL(request.url, origin), remembered);
    await this.note(person, 'sign-in', request);
    const lasting = this.setting.settings.session.maxHours * HOUR_MS;
    // Ends the session that this browser had before.
    const before = cookieOf(request, SESSION, isSecure(origin));
    if (before !== null) await this.sessions.end(before);
    const secret = await this.sessions.begin(person, lasting);
    this.directory.note(person);
    void reply
      .header('cache-control', 'no-store')
      .header('set-cookie', [
        setCookie(UNDER_WAY, null, isSecure(origin), 0),
        // Without a max-age the cookie goes with the browser. The session itself ends here by its own limits.
        setCookie(SESSION, secret, isSecure(origin), undefined),
      ])
      .redirect(remembered.next, 303);
  }

  @Post('sign-out')
  @ConfiguresRoute({ public: true, consumes: [FORM_TYPE] })
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const origin = this.origin(request);
    if (isCrossSite(request, origin, [])) throw new Problem('cross-site-request');
    const secret = cookieOf(request, SESSION, isSecure(origin));
    const found = secret === null ? null : await this.sessions.find(secret, this.setting.idleMs);
    if (secret !== null) await this.sessions.end(secret);
    if (found) await this.note(found.person, 'sign-out', request);
    // The session here has ended, whether or not the provider can be asked to end its own.
    const to = await this.signIn.end(origin).catch((err: unknown) => {
      request.log.warn({ err }, 'the identity provider was not asked to end its session');
      return null;
    });
    void reply
      .header('cache-control', 'no-store')
      .header('set-cookie', setCookie(SESSION, null, isSecure(origin), 0))
      .redirect(to?.href ?? '/', 303);
  }

  private origin(request: FastifyRequest): string {
    return ownOrigin(request, this.setting.settings.publicUrl);
  }

  private note(
    { id, roles }: Person,
    action: 'sign-in' | 'sign-out',
    request: FastifyRequest,
  ): Promise<void> {
    return this.audit.note({
      personId: id,
      role: roles.join(','),
      action,
      outcome: 'allowed',
      subject: { kind: 'staff', id },
      route: `${request.method} ${request.routeOptions.url}`,
      requestId: request.id,
    });
  }
}

/** @throws Problem where the browser has not come from here, or has taken too long */
const rememberedOf = (value: string | null): UnderWay => {
  try {
    return underWay.parse(JSON.parse(Buffer.from(value ?? '', 'base64url').toString()));
  } catch (cause) {
    throw new Problem('sign-in-failed', undefined, {}, { cause });
  }
};
