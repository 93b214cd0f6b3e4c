import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { adoptPolicy, type AdoptPolicy as AdoptPolicyBody } from '#contracts/http/adopt-policy';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { journeyView } from '#contracts/http/journey-view';
import type { JourneyView } from '#journey/view';
import type { Actor } from '#journey/model/actor';
import { Moves } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { AdoptPolicy } from './adopt-policy.js';

@ApiTags('policies')
@Controller('v1/journeys/:journeyId/adopt-policy')
export class AdoptPolicyController {
  constructor(@Inject(AdoptPolicy) private readonly adoption: AdoptPolicy) {}

  @Moves('adopt', 'Journey', IN_JOURNEY)
  @Post()
  @HttpCode(200)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'adoptPolicy',
    summary: 'The journey goes on under another published policy (R-POLICY)',
    description:
      'What was decided stays decided; clocks, ladders, tasks and the taper are those of the new policy from now on. POST /v1/policies/compare says beforehand what would change.',
  })
  @Answers(200, 'The journey after it', journeyView)
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    'no-such-journey',
    'no-such-policy',
    'refused',
    'journey-closed',
    'journey-not-running',
    'unavailable',
    'unconfirmed',
  )
  adopt(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: adoptPolicy }) { data }: AdoptPolicyBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<JourneyView> {
    return this.adoption.adopt(journeyId, { by, data }, request);
  }
}
