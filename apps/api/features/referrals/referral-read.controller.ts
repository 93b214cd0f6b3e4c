import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { referralRead, type ReferralRead } from '#contracts/http/referral-read';
import { ReferralDocuments } from '#records/clients/referral-documents';
import { ReadEvents } from '#records/journeys/read-events';
import { Access } from '#api/platform/access/access';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { Conditional } from '#api/platform/unchanged/conditional';
import { saidIn } from './said-in.js';

@ApiTags('referrals')
@Controller('v1/journeys/:journeyId/referral')
export class ReferralReadController {
  constructor(
    @Inject(ReadEvents) private readonly events: ReadEvents,
    @Inject(ReferralDocuments) private readonly documents: ReferralDocuments,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  // Screening begins with the referral, so whoever may screen may read it.
  @Access('screen', 'Journey', IN_JOURNEY)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'readReferral',
    summary: 'The referral that opened the journey: why, how urgent, with which conditions and results',
  })
  @Answers(200, 'The referral', referralRead)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async read(@Param({ schema: journeyParams }) { journeyId }: JourneyParams): Promise<ReferralRead> {
    const [referred] = await this.events.ofTypes(journeyId, ['referred']);
    if (referred?.type !== 'referred') throw new Problem('no-such-journey');
    const { at, by, request, data } = referred;
    const { entryKind, urgency, pregnant, injecting, minor, track, results } = data.referral;
    const kept = request && (await this.documents.of(request.id));
    const { calendar } = await this.policies.under(data.policyVersion);
    return {
      ...{ journeyId, by, entryKind, urgency, pregnant, injecting, minor, track },
      receivedAt: (kept?.receivedAt ?? new Date(at)).toISOString(),
      source: kept?.source ?? null,
      ...(kept ? saidIn(kept, calendar) : { reason: null, conditions: [] }),
      results: results.map(({ instrument, total, takenAt }) => ({
        ...{ instrument, total },
        takenAt: new Date(takenAt).toISOString(),
      })),
    };
  }
}
