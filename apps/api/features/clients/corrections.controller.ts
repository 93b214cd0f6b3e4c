import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  clientCorrection,
  clientVersion,
  clientVersions,
  type ClientCorrectionBody,
} from '#contracts/http/client-correction';
import { clientParams, type ClientParams } from '#contracts/http/ids';
import type { Actor } from '#journey/model/actor';
import { CorrectClient, type ClientVersion, type Corrected } from '#records/clients/correct-client';
import { ReadClients } from '#records/journeys/read-clients';
import { Access, ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_CLIENT } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { Once } from '#api/platform/idempotency/once';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';

@ApiTags('clients')
@Controller('v1/clients/:clientId')
export class CorrectionsController {
  constructor(
    @Inject(CorrectClient) private readonly client: CorrectClient,
    @Inject(ReadClients) private readonly clients: ReadClients,
    @Inject(Once) private readonly once: Once,
  ) {}

  @ActsAs('correct', 'Client', IN_CLIENT)
  @Post('corrections')
  @HttpCode(201)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'correctClient',
    summary: 'Who the client is, corrected with a reason (A-CORRECT)',
    description:
      'No referral changes the name, birth date, gender or number of a client who is known: this does. What is left out stays. What was known before is kept: `GET …/versions`. Journeys keep what they decided.',
  })
  @Answers(201, 'Who the client is from now on', clientVersion)
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    'no-such-client',
    'client-merged',
    'record-number-taken',
    'unavailable',
  )
  async correct(
    @Param({ schema: clientParams }) { clientId }: ClientParams,
    @Body({ schema: clientCorrection }) { data: { reason, ...correction } }: ClientCorrectionBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
  ): Promise<ClientVersion> {
    const { version } = await this.once.write(request, async () =>
      done(await this.client.correct(clientId, correction, by, reason, request)),
    );
    return version;
  }

  @Access('read', 'Client', IN_CLIENT)
  @Get('versions')
  @ApiOperation({
    operationId: 'readVersionsOfClient',
    summary: 'Who the client was taken for, correction by correction, the latest first',
  })
  @Answers(200, 'The versions; none of a client who was never corrected', clientVersions)
  @Problems('invalid-input', 'no-such-client', 'unavailable')
  async versions(
    @Param({ schema: clientParams }) { clientId }: ClientParams,
  ): Promise<{ items: ClientVersion[] }> {
    const items = await this.client.versions(clientId);
    if (items.length === 0 && !(await this.clients.one(clientId))) throw new Problem('no-such-client');
    return { items };
  }
}

const done = (corrected: Corrected): Extract<Corrected, { kind: 'corrected' }> => {
  switch (corrected.kind) {
    case 'corrected':
      return corrected;
    case 'unknown':
      throw new Problem('no-such-client');
    case 'merged':
      throw new Problem('client-merged', undefined, { client: corrected.into });
    case 'numberTaken': {
      const field = corrected.place === 0 ? 'recordNumber' : 'identifiers';
      const errors = [{ field, detail: 'is a number of another client' }];
      throw new Problem('record-number-taken', undefined, { errors });
    }
    case 'same':
      throw invalid('(body)', 'says nothing that is not known already');
    case 'nameless':
      throw invalid('family', 'no name would be left: one name is a name');
  }
};

const invalid = (field: string, detail: string): Problem =>
  new Problem('invalid-input', undefined, { errors: [{ field, detail }] });
