import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  disclosure,
  disclosureBody,
  disclosurePage,
  disclosureQuery,
  type DisclosureBody,
  type DisclosureQuery,
} from '#contracts/http/consent';
import { clientParams, journeyParams, type ClientParams, type JourneyParams } from '#contracts/http/ids';
import type { PageOf } from '#contracts/http/page';
import { Disclosures, type AccountedDisclosure } from '#records/disclosures/disclosures';
import { ReadClients } from '#records/journeys/read-clients';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { After } from '#api/platform/http/cursors/after';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import type { Actor } from '#journey/model/actor';
import { Access, ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_CLIENT, IN_JOURNEY } from '#api/platform/access/resource-locator';
import { listed } from '#api/platform/http/paging';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Conditional } from '#api/platform/unchanged/conditional';
import { StartDisclosure } from './start-disclosure.js';

@ApiTags('disclosures')
@Controller('v1/journeys/:journeyId/disclosures')
export class DisclosuresController {
  constructor(
    @Inject(StartDisclosure) private readonly starting: StartDisclosure,
    @Inject(Disclosures) private readonly disclosures: Disclosures,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
  ) {}

  @ActsAs('disclose', 'Consent', IN_JOURNEY)
  @Post()
  @HttpCode(202)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'startDisclosure',
    summary: 'Disclose what a consent names (R-DISCLOSE)',
    description:
      'It goes out with the redisclosure notice and the consent, is tried again while its recipient is down, and is stopped by a revocation.',
  })
  @Answers(202, 'It is on its way', disclosure)
  @Problems(...BODY_PROBLEMS, ...IDEMPOTENCY_PROBLEMS, 'no-such-consent', 'refused', 'unavailable')
  start(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: disclosureBody }) { data }: DisclosureBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<AccountedDisclosure> {
    return this.starting.start(journeyId, { by, data }, request);
  }

  @Access('read', 'Consent', IN_JOURNEY)
  @Get()
  @Conditional()
  @ApiOperation({ operationId: 'listDisclosures', summary: 'Disclosures of a journey, and how each stands' })
  @Answers(200, 'A page, the earliest first', disclosurePage)
  @Problems('invalid-input', 'invalid-cursor', 'no-such-journey', 'unavailable')
  async all(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Query({ schema: disclosureQuery }) { limit }: DisclosureQuery,
    @After() after: string | null,
  ): Promise<PageOf<AccountedDisclosure>> {
    const page = await this.disclosures.ofJourney(journeyId, { limit, after });
    if (page.items.length === 0 && !(await this.journeys.one(journeyId)))
      throw new Problem('no-such-journey');
    return listed(page);
  }
}

@ApiTags('disclosures')
@Controller('v1/clients/:clientId/disclosures')
export class AccountingController {
  constructor(
    @Inject(Disclosures) private readonly disclosures: Disclosures,
    @Inject(ReadClients) private readonly clients: ReadClients,
  ) {}

  @Access('read', 'Consent', IN_CLIENT)
  @Get()
  @ApiOperation({
    operationId: 'accountOfDisclosures',
    summary: 'What went out about a client, or may have: when, to whom, what, why (R-DISCLOSE-ACCOUNT)',
  })
  @Answers(200, 'A page, the earliest first', disclosurePage)
  @Problems('invalid-input', 'invalid-cursor', 'no-such-client', 'unavailable')
  async account(
    @Param({ schema: clientParams }) { clientId }: ClientParams,
    @Query({ schema: disclosureQuery }) { limit }: DisclosureQuery,
    @After() after: string | null,
    @Grant() { scope }: GrantedAccess,
  ): Promise<PageOf<AccountedDisclosure>> {
    const page = await this.disclosures.ofClient(clientId, { limit, after }, scope);
    if (page.items.length === 0 && !(await this.clients.one(clientId))) throw new Problem('no-such-client');
    return listed(page);
  }
}
