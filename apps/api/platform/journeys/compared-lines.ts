import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ComparedCounts, ComparedJourney, ComparedSoFar } from '#contracts/http/compare-policies';
import type { Compared } from '#journey/compare/compare';
import { ComparisonSummary } from '#journey/compare/summary';
import {
  ComparedJourneys,
  type JourneySelection,
  type RecordedJourney,
} from '#records/journeys/compared-journeys';

/** So few that other requests do not have to wait while a batch is compared. */
const JOURNEYS_A_BATCH = 50;

interface Comparison<Summary> {
  readonly selection: JourneySelection;
  /** @param at ms since epoch, the same for all of them that are not rehearsed */
  readonly compare: (journey: RecordedJourney, at: number) => Promise<Compared>;
  /** Is told of the journeys of a batch that would change, before their lines go out. */
  readonly show: (journeys: readonly ComparedJourney[]) => Promise<void>;
  readonly summary: (counts: ComparedCounts) => Summary;
}

/** Compares recorded journeys in batches, and says what would change for whom. There is never more than one batch in memory. */
@Injectable()
export class ComparedLines implements OnModuleDestroy {
  private stopped = false;

  constructor(@Inject(ComparedJourneys) private readonly journeys: ComparedJourneys) {}

  onModuleDestroy(): void {
    this.stopped = true;
  }

  /** JSON, one object a line: progress, each journey that would change, and a summary. */
  async *of<Summary>({ selection, compare, show, summary }: Comparison<Summary>): AsyncGenerator<string> {
    const at = Date.now();
    const total = await this.journeys.count(selection);
    const counted = new ComparisonSummary();
    const soFar = (compared: number): ComparedSoFar => ({ progress: { compared, of: total } });
    yield line(soFar(0));
    for await (const batch of this.journeys.batches(selection, JOURNEYS_A_BATCH)) {
      const changed: ComparedJourney[] = [];
      for (const journey of batch) {
        // A rehearsed journey is ahead of this machine's clock.
        const compared = await compare(journey, Math.max(at, journey.events.at(-1)!.at));
        counted.add(compared);
        if (compared.differences.length > 0) changed.push({ ...compared, client: journey.client });
      }
      await show(changed);
      yield changed.map(line).join('') + line(soFar(counted.journeys));
      if (this.stopped) break;
    }
    yield line({ summary: summary({ stopped: this.stopped, ...counted.result }) });
  }
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;
