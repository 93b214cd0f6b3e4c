import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { breakGlass, brokenGlass, type BreakGlassBody } from '#contracts/http/break-glass';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { addSpan } from '#journey/time/spans';
import { BreakGlass, type BrokenGlass } from '#records/break-glass';
import { Answers } from '../openapi/answers.js';
import { Keyed } from '../openapi/keyed.js';
import { OF_A_BODY, OF_A_KEY, Problems } from '../openapi/problems.js';
import { ProgramPolicies } from '../policies/program-policies.js';
import { Problem } from '../problems/problem.js';
import { RequestOf } from '../requests/request-of.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { ActsAs } from './access.js';
import { OF_JOURNEY } from './where.js';

/** Where the policy does not say how long. */
const AN_HOUR = { hours: 1 };

@ApiTags('access')
@Controller('v1/journeys/:journeyId/break-glass')
export class BreakGlassController {
  constructor(
    @Inject(BreakGlass) private readonly glass: BreakGlass,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  @Post()
  @HttpCode(201)
  @Keyed()
  @ActsAs('breakGlass', 'Journey', OF_JOURNEY)
  @ApiOperation({
    operationId: 'breakGlass',
    summary: 'In an emergency: this journey counts as in your caseload for a limited time (A-GLASS)',
    description: 'The supervisor is told, and the reason is kept.',
  })
  @Answers(201, 'How long it lasts', brokenGlass)
  @Problems(...OF_A_BODY, ...OF_A_KEY, 'no-such-journey', 'unavailable')
  async break(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: breakGlass }) { by, data }: BreakGlassBody,
    @RequestOf() request: KnownRequest,
  ): Promise<BrokenGlass> {
    const { breakGlass: { lasts } = { lasts: AN_HOUR }, calendar } = await this.policies.current();
    const now = Date.now();
    const ms = addSpan(now, lasts, calendar) - now;
    const kept = await this.glass.break(journeyId, by, data.reason, ms, request);
    if (!kept) throw new Problem('no-such-journey');
    if (kept.hash !== request.hash) throw new Problem('idempotency-key-reused');
    return kept.broken;
  }
}
