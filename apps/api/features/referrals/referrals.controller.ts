import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { dryRun, type DryRunAnswer } from '#contracts/http/dry-run';
import { referralTaken, type ReferralTaken } from '#contracts/http/referral-taken';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#journey/model/actor';
import { ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_REFERRAL } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { mediaTypeOf } from '#api/platform/http/body/accept-bodies';
import { FHIR_TYPE, JSON_TYPE } from '#api/platform/http/body/media-types';
import { DryRun } from '#api/platform/dry-run/dry-run';
import { triedReferral } from './tried-referral.js';
import { ConfiguresRoute } from '#api/platform/http/configures-route';
import { tellsOf } from '#api/platform/told/told-of';
import { Answers } from '#api/platform/openapi/answers';
import { DryRunParameter } from '#api/platform/openapi/dry-run-parameter';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { LikelyMatches } from './likely-matches.js';
import { ReadReferral } from './read-referral.js';
import { TakeReferral } from './take-referral.js';
import { TryReferral } from './try-referral.js';

@ApiTags('referrals')
@Controller('v1/referrals')
export class ReferralsController {
  constructor(
    @Inject(ReadReferral) private readonly sent: ReadReferral,
    @Inject(TakeReferral) private readonly referrals: TakeReferral,
    @Inject(LikelyMatches) private readonly likely: LikelyMatches,
    @Inject(TryReferral) private readonly trials: TryReferral,
  ) {}

  @ActsAs('refer', 'Journey', IN_REFERRAL)
  @Post()
  @ConfiguresRoute({ consumes: [JSON_TYPE, FHIR_TYPE], dryRuns: 'many' })
  @ApiConsumes(JSON_TYPE, FHIR_TYPE)
  @IdempotencyKey()
  @DryRunParameter()
  @ApiOperation({
    operationId: 'refer',
    summary: 'A referral opens a journey: our own JSON, or one FHIR R4 Bundle',
  })
  @Answers(201, 'The journey as it was opened', referralTaken, { Location: 'Address of the journey' })
  @Answers(200, 'Of a dry run: what it would do', dryRun)
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    'fhir-bundle-unusable',
    'no-such-track',
    'client-differs',
    'record-numbers-differ',
    'refused',
    'unavailable',
    'unconfirmed',
  )
  async refer(
    @Body() body: unknown,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
    @Req() sent: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Grant() granted: GrantedAccess,
    @DryRun() only: boolean,
  ): Promise<ReferralTaken | DryRunAnswer> {
    const isFhir = mediaTypeOf(sent) === FHIR_TYPE;
    const incoming = await this.sent.read(body, by, isFhir);
    if (only) {
      void reply.code(200);
      const trial = await this.trials.of(incoming, granted.person);
      tellsOf(sent, trial.tellsOf);
      return triedReferral(trial, granted);
    }
    const view = await this.referrals.take(incoming, request, granted.person);
    void reply.header('location', `/v1/journeys/${view.journeyId}`);
    const likely = await this.likely.of(view.journeyId, incoming.client, granted.scope, sent);
    return { ...view, likely, ...(isFhir && { notTaken: incoming.notTaken }) };
  }
}
