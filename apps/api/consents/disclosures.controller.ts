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
import { Disclosures, type AccountedDisclosure } from '#records/disclosures';
import { ReadClients } from '#records/read-clients';
import { ReadJourneys } from '#records/read-journeys';
import { Grant, type Granted } from '../access/granted.js';
import { Access, ActsAs } from '../access/access.js';
import { OF_CLIENT, OF_JOURNEY } from '../access/where.js';
import { listed } from '../journeys/listed.js';
import { Answers } from '../openapi/answers.js';
import { Keyed } from '../openapi/keyed.js';
import { OF_A_BODY, OF_A_KEY, Problems } from '../openapi/problems.js';
import { Problem } from '../problems/problem.js';
import { RequestOf } from '../requests/request-of.js';
import type { KnownRequest } from '../requests/request-ref.js';
import { StartDisclosure } from './start-disclosure.js';

@ApiTags('disclosures')
@Controller('v1/journeys/:journeyId/disclosures')
export class DisclosuresController {
  constructor(
    @Inject(StartDisclosure) private readonly starting: StartDisclosure,
    @Inject(Disclosures) private readonly disclosures: Disclosures,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
  ) {}

  @ActsAs('disclose', 'Consent', OF_JOURNEY)
  @Post()
  @HttpCode(202)
  @Keyed()
  @ApiOperation({
    operationId: 'startDisclosure',
    summary: 'Disclose what a consent names (R-DISCLOSE)',
    description:
      'It goes out with the redisclosure notice and the consent, is tried again while its recipient is down, and is stopped by a revocation.',
  })
  @Answers(202, 'It is on its way', disclosure)
  @Problems(...OF_A_BODY, ...OF_A_KEY, 'no-such-consent', 'refused', 'unavailable')
  start(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Body({ schema: disclosureBody }) body: DisclosureBody,
    @RequestOf() request: KnownRequest,
  ): Promise<AccountedDisclosure> {
    return this.starting.start(journeyId, body, request);
  }

  @Access('read', 'Consent', OF_JOURNEY)
  @Get()
  @ApiOperation({ operationId: 'listDisclosures', summary: 'Disclosures of a journey, and how each stands' })
  @Answers(200, 'A page, the earliest first', disclosurePage)
  @Problems('invalid-input', 'invalid-cursor', 'no-such-journey', 'unavailable')
  async all(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Query({ schema: disclosureQuery }) { limit, cursor }: DisclosureQuery,
  ): Promise<PageOf<AccountedDisclosure>> {
    const page = await this.disclosures.ofJourney(journeyId, { limit, after: cursor ?? null });
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

  @Access('read', 'Consent', OF_CLIENT)
  @Get()
  @ApiOperation({
    operationId: 'accountOfDisclosures',
    summary: 'What went out about a client, or may have: when, to whom, what, why (R-DISCLOSE-ACCOUNT)',
  })
  @Answers(200, 'A page, the earliest first', disclosurePage)
  @Problems('invalid-input', 'invalid-cursor', 'no-such-client', 'unavailable')
  async account(
    @Param({ schema: clientParams }) { clientId }: ClientParams,
    @Query({ schema: disclosureQuery }) { limit, cursor }: DisclosureQuery,
    @Grant() { scope }: Granted,
  ): Promise<PageOf<AccountedDisclosure>> {
    const page = await this.disclosures.ofClient(clientId, { limit, after: cursor ?? null }, scope);
    if (page.items.length === 0 && !(await this.clients.one(clientId))) throw new Problem('no-such-client');
    return listed(page);
  }
}
