import { Inject, Injectable } from '@nestjs/common';
import { summaryHash } from '#contracts/summary-hash';
import { madeFrom, writesSummary } from '#journey/discharge-summary/made';
import type { Milestone } from '#journey/model/milestone';
import { JourneyAsRecorded } from '#api/platform/journeys/journey-as-recorded';

/** R-SUMMARY: adds what the record says to the words of whoever writes a discharge summary. Nobody sends those facts. */
@Injectable()
export class SummaryFromRecord {
  constructor(@Inject(JourneyAsRecorded) private readonly recorded: JourneyAsRecorded) {}

  /** The milestone with the facts of the record. @throws Problem where there is no such journey; DatabaseUnavailable */
  async complete(milestone: Milestone, journeyId: string): Promise<Milestone> {
    if (!writesSummary(milestone)) return milestone;
    const record = await this.recorded.of(journeyId);
    return madeFrom({ ...record, at: record.now }, milestone, summaryHash);
  }
}
