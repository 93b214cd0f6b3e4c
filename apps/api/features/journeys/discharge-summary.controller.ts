import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { canonicalJson } from '#contracts/canonical-json';
import { dischargeSummary, type DischargeSummary } from '#contracts/http/discharge-summary';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { contentNow } from '#journey/discharge-summary/content';
import { summaryVersions, textsOf, type SummaryVersion } from '#journey/discharge-summary/versions';
import { SUMMARY_PARTS } from '#journey/model/discharge-summary';
import { Access } from '#api/platform/access/access';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { JourneyAsRecorded } from '#api/platform/journeys/journey-as-recorded';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/discharge-summary')
export class DischargeSummaryController {
  constructor(@Inject(JourneyAsRecorded) private readonly recorded: JourneyAsRecorded) {}

  @Access('read', 'Record', IN_JOURNEY)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'readDischargeSummary',
    summary: 'The discharge summary: a draft from the record, and every version that was written',
    description:
      'What is signed is a version, by its hash (R-SUMMARY). Where nothing is on record of something, it says so.',
  })
  @Answers(200, 'Draft and versions, and which of them stands', dischargeSummary)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async read(@Param({ schema: journeyParams }) { journeyId }: JourneyParams): Promise<DischargeSummary> {
    const record = await this.recorded.of(journeyId);
    const versions = summaryVersions(record.events);
    const last = versions.at(-1);
    const draft = contentNow({ ...record, at: record.now }, last ? textsOf(last.content) : {});
    return {
      draft: sent(draft),
      changed: last ? changedSince(last.content, draft) : [],
      versions: versions.map(shown),
      stands: versions.findLast(({ signed }) => signed !== null)?.version ?? null,
    };
  }
}

type Content = SummaryVersion['content'];

/**
 * The parts whose facts differ between the last version and the draft. A rule that has changed since may find otherwise: that, too, is to be read before it
 * is signed.
 */
const changedSince = (last: Content, draft: Content): DischargeSummary['changed'] =>
  SUMMARY_PARTS.filter(
    (part) => canonicalJson(last.parts[part].facts) !== canonicalJson(draft.parts[part].facts),
  );

/** The cast holds: the schema describes the same shape as `discharge-summary/facts.ts`. */
const sent = (content: Content): DischargeSummary['draft'] => content as DischargeSummary['draft'];

const iso = (at: number): string => new Date(at).toISOString();

const shown = ({
  writtenAt,
  signed,
  content,
  ...one
}: SummaryVersion): DischargeSummary['versions'][number] => ({
  ...one,
  content: sent(content),
  writtenAt: iso(writtenAt),
  signed: signed && { ...signed, at: iso(signed.at) },
});
