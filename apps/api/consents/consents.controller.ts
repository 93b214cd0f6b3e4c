import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  consent,
  consentBody,
  consentParams,
  consents,
  revocationAccepted,
  revocationBody,
  type ConsentAnswer,
  type ConsentBody,
  type ConsentParams,
  type RevocationAccepted,
  type RevocationBody,
} from '#contracts/http/consent';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { Consents } from '#records/consents';
import { ReadJourneys } from '#records/read-journeys';
import { Access, ActsAs } from '../access/access.js';
import { OF_JOURNEY } from '../access/where.js';
import { Answers } from '../openapi/answers.js';
import { Keyed } from '../openapi/keyed.js';
import { OF_A_BODY, OF_A_KEY, Problems } from '../openapi/problems.js';
import { Problem } from '../problems/problem.js';
import { RequestOf } from '../requests/request-of.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { RecordConsent } from './record-consent.js';
import { RevokeConsent } from './revoke-consent.js';
import { shown } from './shown.js';

@ApiTags('consents')
@Controller('v1/journeys/:journeyId/consents')
export class ConsentsController {
  constructor(
    @Inject(RecordConsent) private readonly recording: RecordConsent,
    @Inject(RevokeConsent) private readonly revoking: RevokeConsent,
    @Inject(Consents) private readonly consents: Consents,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
  ) {}

  @ActsAs('record', 'Consent', OF_JOURNEY)
  @Post()
  @HttpCode(201)
  @Keyed()
  @ApiOperation({
    operationId: 'recordConsentToDisclose',
    summary: 'A signed consent to disclose, with every element (R-CONSENT-FORM, R-CONSENT-NOTES, R-MINOR)',
    description:
      'What is missing is refused by its rule, and named all at once. What is on record never changes.',
  })
  @Answers(201, 'It is on record', consent)
  @Problems(...OF_A_BODY, ...OF_A_KEY, 'no-such-journey', 'refused', 'unavailable')
  async record(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: consentBody }) body: ConsentBody,
    @RequestOf() request: KnownRequest,
  ): Promise<ConsentAnswer> {
    return shown(await this.recording.record(journeyId, body, request), Date.now());
  }

  @Access('read', 'Consent', OF_JOURNEY)
  @Get()
  @ApiOperation({ operationId: 'listConsents', summary: 'Consents to disclose, and how each stands now' })
  @Answers(200, 'In the order of their recording', consents)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async all(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
  ): Promise<{ readonly items: ConsentAnswer[] }> {
    const found = await this.consents.ofJourney(journeyId);
    if (found.length === 0 && !(await this.journeys.one(journeyId))) throw new Problem('no-such-journey');
    const now = Date.now();
    return { items: found.map((each) => shown(each, now)) };
  }

  @ActsAs('record', 'Consent', OF_JOURNEY)
  @Post(':consentId/revoke')
  @HttpCode(202)
  @Keyed()
  @ApiOperation({
    operationId: 'revokeConsent',
    summary: 'The consent is revoked: what has not gone out is stopped (R-CONSENT-REVOKE)',
  })
  @Answers(202, 'It is durable, and no attempt to send begins any more', revocationAccepted)
  @Problems(...OF_A_BODY, ...OF_A_KEY, 'no-such-consent', 'refused', 'unavailable')
  async revoke(
    @Param({ schema: consentParams }) { journeyId, consentId }: ConsentParams,
    @Body({ schema: revocationBody }) body: RevocationBody,
    @RequestOf() request: KnownRequest,
  ): Promise<RevocationAccepted> {
    const { consent, stopping } = await this.revoking.revoke(journeyId, consentId, body, request);
    return { consent: shown(consent, Date.now()), stopping };
  }
}
