import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { breakGlass, brokenGlass, type BreakGlassBody } from '#contracts/http/break-glass';
import { dryRun, type DryRunAnswer } from '#contracts/http/dry-run';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { addSpan } from '#journey/time/spans';
import { LONGEST_MS, MOST_A_DAY } from '#policy/schema/break-glass';
import { BreakGlass, type Breaking, type BrokenGlass } from '#records/access/break-glass';
import { DryRun, TakesDryRun } from '#api/platform/dry-run/dry-run';
import { tried } from '#api/platform/dry-run/tried';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { Problem } from '#api/platform/problems/problem';
import { Once } from '#api/platform/idempotency/once';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import type { Actor } from '#journey/model/actor';
import { ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';

/** How long an emergency access lasts if the policy does not say it. */
const AN_HOUR = { hours: 1 };

@ApiTags('access')
@Controller('v1/journeys/:journeyId/break-glass')
export class EmergencyAccessController {
  constructor(
    @Inject(BreakGlass) private readonly glass: BreakGlass,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(Once) private readonly once: Once,
  ) {}

  @Post()
  @HttpCode(201)
  @IdempotencyKey()
  @TakesDryRun()
  @ActsAs('breakGlass', 'Journey', IN_JOURNEY)
  @ApiOperation({
    operationId: 'breakGlass',
    summary: 'In an emergency: this journey is open to you for a limited time (A-GLASS)',
    description:
      'It can be read, and its risk answered; it is nobody’s by it. The supervisor is told, and the reason is kept.',
  })
  @Answers(201, 'How long it lasts', brokenGlass)
  @Answers(200, 'Of a dry run: whether it would be broken. Nobody is told, and it does not count', dryRun)
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    'no-such-journey',
    'glass-broken-too-often',
    'unavailable',
  )
  async break(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: breakGlass }) { data }: BreakGlassBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
    @DryRun() only: boolean,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrokenGlass | DryRunAnswer> {
    if (only) {
      void reply.code(200);
      return this.trial(journeyId, by);
    }
    const breaking = { ...(await this.bounds()), reason: data.reason };
    const { broken } = await this.once.write(request, async () => {
      const kept = await this.glass.break(journeyId, by, breaking, request);
      if (!kept) throw new Problem('no-such-journey');
      if (kept.tooOften !== null) throw tooOften(breaking.mostADay, kept.tooOften);
      return kept;
    });
    return broken;
  }

  /** A dry run. It leaves no event, and recommends nothing. */
  private async trial(journeyId: string, { id }: Actor): Promise<DryRunAnswer> {
    const { mostADay } = await this.bounds();
    const found = await this.glass.wouldBreak(journeyId, id, mostADay);
    if (!found) throw new Problem('no-such-journey');
    const refusal = found.tooOften === null ? null : tooOften(mostADay, found.tooOften);
    return tried({ refusal }, { reads: false });
  }

  /** The bounds of the current policy; `lasts` in ms. It is cut to LONGEST_MS, because a policy that was published before that bound existed may say more. */
  private async bounds(): Promise<Pick<Breaking, 'lasts' | 'mostADay'>> {
    const { breakGlass: { lasts, mostADay = MOST_A_DAY } = { lasts: AN_HOUR }, calendar } =
      await this.policies.current();
    const now = Date.now();
    return { lasts: Math.min(addSpan(now, lasts, calendar) - now, LONGEST_MS), mostADay };
  }
}

const tooOften = (most: number, again: string): Problem =>
  new Problem('glass-broken-too-often', `${most} times in 24 hours is the most, from ${again} on again.`, {
    ruleId: 'A-GLASS',
    needed: [`fewer than ${most} in 24 hours: from ${again} on, or a supervisor who assigns the journey`],
  });
