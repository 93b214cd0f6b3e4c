import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  caseDispositionBody,
  consent,
  consentBody,
  consentParams,
  consents,
  revocationAccepted,
  revocationBody,
  type CaseDispositionBody,
  type ConsentAnswer,
  type ConsentBody,
  type ConsentParams,
  type RevocationAccepted,
  type RevocationBody,
} from '#contracts/http/consent';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { Consents } from '#records/disclosures/consents';
import { ReadJourneys } from '#records/journeys/read-journeys';
import type { Actor } from '#journey/model/actor';
import { Access, ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Conditional } from '#api/platform/unchanged/conditional';
import { DisposeCase } from './dispose-case.js';
import { RecordDisclosureConsent } from './record-disclosure-consent.js';
import { RevokeDisclosureConsent } from './revoke-disclosure-consent.js';
import { shown } from './shown.js';

@ApiTags('consents')
@Controller('v1/journeys/:journeyId/consents')
export class ConsentsController {
  constructor(
    @Inject(RecordDisclosureConsent) private readonly recording: RecordDisclosureConsent,
    @Inject(RevokeDisclosureConsent) private readonly revoking: RevokeDisclosureConsent,
    @Inject(DisposeCase) private readonly disposing: DisposeCase,
    @Inject(Consents) private readonly consents: Consents,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
  ) {}

  @ActsAs('record', 'Consent', IN_JOURNEY)
  @Post()
  @HttpCode(201)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'recordConsentToDisclose',
    summary: 'A signed consent to disclose, with every element (R-CONSENT-FORM, R-CONSENT-NOTES, R-MINOR)',
    description:
      'What is missing is refused by its rule, and named all at once. What is on record never changes.',
  })
  @Answers(201, 'It is on record', consent)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'no-such-journey', 'refused', 'unavailable')
  async record(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: consentBody }) { data }: ConsentBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<ConsentAnswer> {
    return shown(await this.recording.record(journeyId, { by, data }, request), Date.now());
  }

  @Access('read', 'Consent', IN_JOURNEY)
  @Get()
  @Conditional()
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

  @ActsAs('record', 'Consent', IN_JOURNEY)
  @Post(':consentId/revoke')
  @HttpCode(202)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'revokeConsent',
    summary: 'The consent is revoked: what has not gone out is stopped (R-CONSENT-REVOKE)',
  })
  @Answers(202, 'It is durable, and no attempt to send begins any more', revocationAccepted)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'no-such-consent', 'refused', 'unavailable')
  async revoke(
    @Param({ schema: consentParams }) { journeyId, consentId }: ConsentParams,
    @Body({ schema: revocationBody }) { data }: RevocationBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<RevocationAccepted> {
    const { consent, stopping } = await this.revoking.revoke(journeyId, consentId, { by, data }, request);
    return { consent: shown(consent, Date.now()), stopping };
  }

  @ActsAs('record', 'Consent', IN_JOURNEY)
  @Post(':consentId/dispose-case')
  @HttpCode(200)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'recordCaseDisposition',
    summary:
      'The criminal case is finally disposed of: the consent that ends with it is over (R-CONSENT-FORM)',
  })
  @Answers(200, 'It is on record, and no attempt to send begins any more', consent)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'no-such-consent', 'refused', 'unavailable')
  async disposeCase(
    @Param({ schema: consentParams }) { journeyId, consentId }: ConsentParams,
    @Body({ schema: caseDispositionBody }) { data }: CaseDispositionBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<ConsentAnswer> {
    const of = { journeyId, consentId };
    return shown(await this.disposing.dispose(of, { by, data }, request), Date.now());
  }
}
