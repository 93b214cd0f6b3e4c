import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  assessor,
  assessors,
  assessorTraining,
  type Assessor,
  type AssessorTrainingBody,
} from '#contracts/http/assessor';
import { worksEverywhere } from '#access/sites';
import { trainingRefused } from '#journey/rules/assessor';
import { Assessors, type RecordedTraining } from '#records/access/assessors';
import type { Actor } from '#journey/model/actor';
import { Access, ActsAs } from '#api/platform/access/access';
import { IN_PROGRAM, IN_STAFF_OF_BODY } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { ProgramSites } from '#api/platform/access/program-sites';
import { StaffDirectory } from '#api/platform/staff/staff-directory';
import { ActingPerson } from '#api/platform/access/acting-person';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { refused } from '#api/platform/problems/from-refusal';
import { Once } from '#api/platform/idempotency/once';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';

@ApiTags('assessors')
@Controller('v1/assessors')
export class AssessorsController {
  constructor(
    @Inject(Assessors) private readonly register: Assessors,
    @Inject(StaffDirectory) private readonly directory: StaffDirectory,
    @Inject(ProgramSites) private readonly sites: ProgramSites,
    @Inject(Once) private readonly once: Once,
  ) {}

  @Access('read', 'Assessors', IN_PROGRAM)
  @Get()
  @ApiOperation({
    operationId: 'listAssessors',
    summary: 'Whose training to assess is on record (R-ASSESSOR)',
  })
  @Answers(200, 'Those of it who work at your sites, by staff id', assessors)
  @Problems('unavailable')
  async all(@Grant() { person }: GrantedAccess): Promise<{ readonly items: Assessor[] }> {
    const [register, staff, sites] = await Promise.all([
      this.register.all(),
      this.directory.all(),
      this.sites.now(),
    ]);
    const here = new Set(
      staff.filter((member) => member.sites.some((site) => person.sites.includes(site))).map(({ id }) => id),
    );
    // Somebody whom the directory does not know is at no site. Only a person who works at all sites sees their training.
    const everywhere = worksEverywhere(person.sites, sites);
    return { items: register.filter(({ staffId }) => everywhere || here.has(staffId)).map(shown) };
  }

  @ActsAs('record', 'Assessors', IN_STAFF_OF_BODY)
  @Post()
  @HttpCode(200)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'recordAssessorTraining',
    summary: 'Training to administer assessments; what is recorded last of a person holds',
  })
  @Answers(200, 'As it is on record', assessor)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'no-such-staff', 'refused', 'unavailable')
  async record(
    @Body({ schema: assessorTraining }) { by: _, ...body }: AssessorTrainingBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<Assessor> {
    const refusal = trainingRefused(by);
    if (refusal) throw refused(refusal);
    const { staffId, training, qualifiedFrom: from, qualifiedUntil: until } = body;
    const recorded = await this.once.write(request, () =>
      this.register.record({ staffId, training, from, until }, by.id, request),
    );
    return shown(recorded);
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
