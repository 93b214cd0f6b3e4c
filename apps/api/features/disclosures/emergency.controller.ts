import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { disclosure } from '#contracts/http/consent';
import { emergencyDisclosureBody, type EmergencyDisclosureBody } from '#contracts/http/emergency-disclosure';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import type { Actor } from '#journey/model/actor';
import type { AccountedDisclosure } from '#records/disclosures/disclosures';
import { ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { RecordEmergency } from './record-emergency.js';

@ApiTags('disclosures')
@Controller('v1/journeys/:journeyId/emergency-disclosures')
export class EmergencyController {
  constructor(@Inject(RecordEmergency) private readonly recording: RecordEmergency) {}

  @ActsAs('tellEmergency', 'Consent', IN_JOURNEY)
  @Post()
  @HttpCode(201)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'recordEmergencyDisclosure',
    summary: 'What was told to medical personnel in an emergency, without a consent (R-DISCLOSE-EMERGENCY)',
    description:
      'A record of what was said, by telephone or in person: nothing is sent. What is missing of it is refused, and named all at once. It is in the accounting.',
  })
  @Answers(201, 'It is on record, and accounted for', disclosure)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'no-such-journey', 'refused', 'unavailable')
  record(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: emergencyDisclosureBody }) { data }: EmergencyDisclosureBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<AccountedDisclosure> {
    return this.recording.record(journeyId, { by, data }, request);
  }
}
