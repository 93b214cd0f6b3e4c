import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  counsellingNote,
  counsellingNotes,
  writeCounsellingNote,
  type WriteCounsellingNote,
} from '#contracts/http/counselling-note';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { CounsellingNotes, type CounsellingNote } from '#records/access/counselling-notes';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { Once } from '#api/platform/idempotency/once';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import type { Actor } from '#journey/model/actor';
import { Access, ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';

@ApiTags('access')
@Controller('v1/journeys/:journeyId/counselling-notes')
export class CounsellingNotesController {
  constructor(
    @Inject(CounsellingNotes) private readonly notes: CounsellingNotes,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(Once) private readonly once: Once,
  ) {}

  @Get()
  @Access('read', 'CounsellingNote', IN_JOURNEY)
  @ApiOperation({
    operationId: 'readCounsellingNotes',
    summary: 'Counselling notes: to who wrote them, and to the supervisor of the site; latest first',
  })
  @Answers(200, 'The notes', counsellingNotes)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async read(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Grant() { roles, person }: GrantedAccess,
  ): Promise<{ items: CounsellingNote[] }> {
    const items = await this.notes.of(journeyId, roles.includes('supervisor') ? null : person.id);
    if (items.length === 0 && !(await this.journeys.one(journeyId))) throw new Problem('no-such-journey');
    return { items };
  }

  @Post()
  @HttpCode(201)
  @IdempotencyKey()
  @ActsAs('write', 'CounsellingNote', IN_JOURNEY)
  @ApiOperation({
    operationId: 'writeCounsellingNote',
    summary: 'A counselling note, kept apart from the rest of the record',
  })
  @Answers(201, 'As it is kept', counsellingNote)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'no-such-journey', 'unavailable')
  async write(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: writeCounsellingNote }) { data }: WriteCounsellingNote,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<CounsellingNote> {
    const { written } = await this.once.write(request, async () => {
      const kept = await this.notes.write(journeyId, by, data.note, request);
      if (!kept) throw new Problem('no-such-journey');
      return kept;
    });
    return written;
  }
}
