import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  assessor,
  assessors,
  assessorTraining,
  type Assessor,
  type AssessorTrainingBody,
} from '#contracts/http/assessor';
import { trainingRefused } from '#journey/rules/assessor';
import { Assessors, type RecordedTraining } from '#records/assessors';
import { Access, ActsAs } from '../access/access.js';
import { OF_PROGRAM } from '../access/where.js';
import { Answers } from '../openapi/answers.js';
import { Keyed } from '../openapi/keyed.js';
import { OF_A_BODY, OF_A_KEY, Problems } from '../openapi/problems.js';
import { refused } from '../problems/from-refusal.js';
import { Problem } from '../problems/problem.js';
import { InFlight } from '../requests/in-flight.js';
import { RequestOf } from '../requests/request-of.js';
import type { KnownRequest } from '../requests/request-ref.js';

@ApiTags('assessors')
@Controller('v1/assessors')
export class AssessorsController {
  constructor(
    @Inject(Assessors) private readonly register: Assessors,
    @Inject(InFlight) private readonly inFlight: InFlight,
  ) {}

  @Access('read', 'Assessors', OF_PROGRAM)
  @Get()
  @ApiOperation({
    operationId: 'listAssessors',
    summary: 'Whose training to assess is on record (R-ASSESSOR)',
  })
  @Answers(200, 'The register, by staff id', assessors)
  @Problems('unavailable')
  async all(): Promise<{ readonly items: Assessor[] }> {
    return { items: (await this.register.all()).map(shown) };
  }

  @ActsAs('record', 'Assessors', OF_PROGRAM)
  @Post()
  @HttpCode(200)
  @Keyed()
  @ApiOperation({
    operationId: 'recordAssessorTraining',
    summary: 'Training to administer assessments; what is recorded last of a person holds',
  })
  @Answers(200, 'As it is on record', assessor)
  @Problems(...OF_A_BODY, ...OF_A_KEY, 'refused', 'unavailable')
  record(
    @Body({ schema: assessorTraining }) { by, ...body }: AssessorTrainingBody,
    @RequestOf() request: KnownRequest,
  ): Promise<Assessor> {
    const refusal = trainingRefused(by);
    if (refusal) throw refused(refusal);
    const { staffId, training, qualifiedFrom: from, qualifiedUntil: until } = body;
    return this.inFlight.during(request, async () => {
      const recorded = await this.register.record({ staffId, training, from, until }, by.id, request);
      if (recorded.hash !== request.hash) throw new Problem('idempotency-key-reused');
      return shown(recorded);
    });
  }
}

const shown = ({ staffId, training, from, until, recordedBy, recordedAt }: RecordedTraining): Assessor => ({
  staffId,
  training,
  qualifiedFrom: from,
  qualifiedUntil: until,
  recordedBy,
  recordedAt: recordedAt.toISOString(),
});
