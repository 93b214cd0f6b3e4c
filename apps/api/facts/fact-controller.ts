import { Body, Controller, HttpCode, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Acted } from '#contracts/http/acted';
import { FACT_NAMES, FACTS, factAccepted, type FactAccepted } from '#contracts/http/facts';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import type { FactName } from '#journey/fact';
import { ActsAs } from '../access/access.js';
import { OF_JOURNEY } from '../access/where.js';
import { Answers } from '../openapi/answers.js';
import { Keyed } from '../openapi/keyed.js';
import { OF_A_BODY, OF_A_KEY, Problems } from '../openapi/problems.js';
import { RequestOf } from '../requests/request-of.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { ReportFact } from './report-fact.js';

/** A controller with one route, the POST of one fact. */
const controllerOf = (name: FactName): Type => {
  const { path, summary, body } = FACTS[name];
  const ofItems = name === 'instrumentTaken' ? (['instrument-unscorable'] as const) : [];

  @ApiTags('facts')
  @Controller('v1/journeys/:journeyId/facts')
  class FactController {
    constructor(@Inject(ReportFact) private readonly facts: ReportFact) {}

    @ActsAs('report', 'Journey', OF_JOURNEY)
    @Post(path)
    @HttpCode(202)
    @Keyed()
    @ApiOperation({ operationId: name, summary })
    @Answers(202, 'It is durable, and the journey takes it in', factAccepted)
    @Problems(
      ...OF_A_BODY,
      ...OF_A_KEY,
      ...ofItems,
      'no-such-journey',
      'journey-closed',
      'journey-not-running',
      'unavailable',
    )
    async report(
      @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
      @Body({ schema: body }) acted: Acted<unknown>,
      @RequestOf() request: KnownRequest,
    ): Promise<FactAccepted> {
      await this.facts.report(journeyId, name, acted, request);
      return { journeyId, fact: path, accepted: true };
    }
  }

  Object.defineProperty(FactController, 'name', { value: `${name}Controller` });
  return FactController;
};

export const FACT_CONTROLLERS = FACT_NAMES.map(controllerOf);
