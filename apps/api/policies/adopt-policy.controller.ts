import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { adoptPolicy, type AdoptPolicy as AdoptPolicyBody } from '#contracts/http/adopt-policy';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { journeyView } from '#contracts/http/journey-view';
import type { JourneyView } from '#journey/view';
import { Moves } from '../access/access.js';
import { OF_JOURNEY } from '../access/where.js';
import { Answers } from '../openapi/answers.js';
import { Keyed } from '../openapi/keyed.js';
import { OF_A_BODY, OF_A_KEY, Problems } from '../openapi/problems.js';
import { RequestOf } from '../requests/request-of.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { AdoptPolicy } from './adopt-policy.js';

@ApiTags('policies')
@Controller('v1/journeys/:journeyId/adopt-policy')
export class AdoptPolicyController {
  constructor(@Inject(AdoptPolicy) private readonly adoption: AdoptPolicy) {}

  @Moves('adopt', 'Journey', OF_JOURNEY)
  @Post()
  @HttpCode(200)
  @Keyed()
  @ApiOperation({
    operationId: 'adoptPolicy',
    summary: 'The journey goes on under another published policy (R-POLICY)',
    description:
      'What was decided stays decided; clocks, ladders, tasks and the taper are those of the new policy from now on. POST /v1/policies/compare says beforehand what would change.',
  })
  @Answers(200, 'The journey after it', journeyView)
  @Problems(
    ...OF_A_BODY,
    ...OF_A_KEY,
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
    @Body({ schema: adoptPolicy }) acted: AdoptPolicyBody,
    @RequestOf() request: KnownRequest,
  ): Promise<JourneyView> {
    return this.adoption.adopt(journeyId, acted, request);
  }
}
