import { Body, Controller, HttpCode, Inject, Param, Post, Res, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CommandBody } from '#contracts/http/acted';
import { dryRun, type DryRunAnswer } from '#contracts/http/dry-run';
import { FACT_NAMES, FACTS, factAccepted, type FactAccepted } from '#contracts/http/facts';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import type { FactName } from '#journey/model/fact';
import type { Actor } from '#journey/model/actor';
import { ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { DryRun, TakesDryRun } from '#api/platform/dry-run/dry-run';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { ReportFact } from './report-fact.js';
import { TryFact } from './try-fact.js';

/** A controller with one route, the POST of one fact. */
const controllerOf = (name: FactName): Type => {
  const { path, summary, body } = FACTS[name];
  const ofItems = name === 'instrumentTaken' ? (['instrument-unscorable'] as const) : [];

  @ApiTags('facts')
  @Controller('v1/journeys/:journeyId/facts')
  class FactController {
    constructor(
      @Inject(ReportFact) private readonly facts: ReportFact,
      @Inject(TryFact) private readonly trials: TryFact,
    ) {}

    @ActsAs('report', 'Journey', IN_JOURNEY)
    @Post(path)
    @HttpCode(202)
    @IdempotencyKey()
    @TakesDryRun()
    @ApiOperation({ operationId: name, summary })
    @Answers(202, 'It is durable, and the journey takes it in', factAccepted)
    @Answers(200, 'Of a dry run: what it would do', dryRun)
    @Problems(
      ...BODY_PROBLEMS,
      ...IDEMPOTENCY_PROBLEMS,
      ...ofItems,
      'no-such-journey',
      'journey-not-running',
      'unavailable',
    )
    async report(
      @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
      @Body({ schema: body }) { data }: CommandBody<unknown>,
      @ActingPerson() by: Actor,
      @RequestOf() request: KnownRequest,
      @Grant() granted: GrantedAccess,
      @DryRun() only: boolean,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<FactAccepted | DryRunAnswer> {
      if (only) {
        void reply.code(200);
        return this.trials.on(journeyId, name, { by, data }, granted);
      }
      const { after } = await this.facts.report(journeyId, name, { by, data }, request);
      return { journeyId, fact: path, accepted: true, after };
    }
  }

  Object.defineProperty(FactController, 'name', { value: `${name}Controller` });
  return FactController;
};

export const FACT_CONTROLLERS = FACT_NAMES.map(controllerOf);
