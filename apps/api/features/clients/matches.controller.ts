import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { clientDescription, clientMatches, type ClientDescriptionBody } from '#contracts/http/client-match';
import { MatchClients, type ClientMatch } from '#records/journeys/match-clients';
import { Access } from '#api/platform/access/access';
import type { FastifyRequest } from 'fastify';
import { Asks } from '#api/platform/audit/asks';
import { tellsOf } from '#api/platform/told/told-of';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';

@ApiTags('clients')
@Controller('v1/clients/matches')
export class MatchesController {
  constructor(@Inject(MatchClients) private readonly matches: MatchClients) {}

  // For everybody who may refer: they look whether somebody is known before they open a journey for them.
  @Access('refer', 'Journey', IN_LIST)
  @Asks('many')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'matchClients',
    summary: 'Clients who may be the person described, and why',
    description:
      'By the record number, or by the name together with the birth date or the phone: tolerant of spelling, accents, apostrophes, several family names, names that changed places, and of a day and a month that did. Of somebody at another site nothing is told but that there is somebody.',
  })
  @Answers(200, 'The likeliest first', clientMatches)
  @Problems(...BODY_PROBLEMS, 'unavailable')
  async of(
    @Body({ schema: clientDescription }) description: ClientDescriptionBody,
    @Grant() { scope }: GrantedAccess,
    @Req() request: FastifyRequest,
  ): Promise<{ items: ClientMatch[] }> {
    const { matches, elsewhere } = await this.matches.find(description, scope);
    tellsOf(request, elsewhere);
    return { items: [...matches] };
  }
}
