import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyView } from '#contracts/http/journey-view';
import type { JourneyView } from '#journey/view';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActsAs } from '../access/access.js';
import { OF_REFERRAL } from '../access/where.js';
import { actorOf, Grant, type Granted } from '../access/granted.js';
import { mediaTypeOf } from '../bodies/accept-bodies.js';
import { FHIR_TYPE, JSON_TYPE } from '../bodies/media-types.js';
import { Answers } from '../openapi/answers.js';
import { Keyed } from '../openapi/keyed.js';
import { OF_A_BODY, OF_A_KEY, Problems } from '../openapi/problems.js';
import { RequestOf } from '../requests/request-of.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { referralFromFhir } from './referral-from-fhir.js';
import { referralFromJson } from './referral-from-json.js';
import { TakeReferral } from './take-referral.js';

@ApiTags('referrals')
@Controller('v1/referrals')
export class ReferralsController {
  constructor(@Inject(TakeReferral) private readonly referrals: TakeReferral) {}

  @ActsAs('refer', 'Journey', OF_REFERRAL)
  @Post()
  @RouteConfig({ consumes: [JSON_TYPE, FHIR_TYPE] })
  @ApiConsumes(JSON_TYPE, FHIR_TYPE)
  @Keyed()
  @ApiOperation({
    operationId: 'refer',
    summary: 'A referral opens a journey: our own JSON, or one FHIR R4 Bundle',
  })
  @Answers(201, 'The journey as it was opened', journeyView, { Location: 'Address of the journey' })
  @Problems(
    ...OF_A_BODY,
    ...OF_A_KEY,
    'fhir-bundle-unusable',
    'no-such-track',
    'refused',
    'unavailable',
    'unconfirmed',
  )
  async refer(
    @Body() body: unknown,
    @RequestOf() request: KnownRequest,
    @Req() sent: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Grant() granted: Granted,
  ): Promise<JourneyView> {
    const incoming =
      mediaTypeOf(sent) === FHIR_TYPE
        ? referralFromFhir(sent.body, actorOf(granted))
        : referralFromJson(body);
    const view = await this.referrals.take(incoming, request, granted.person);
    void reply.header('location', `/v1/journeys/${view.journeyId}`);
    return view;
  }
}
