import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type {
  ComparedJourney,
  ComparePolicies as CompareBody,
  ComparisonLine,
} from '#contracts/http/compare-policies';
import { compareJourney } from '#journey/compare/compare';
import { ComparisonSummary } from '#journey/compare/summary';
import type { Scope } from '#access/scope';
import type { JourneyEvent } from '#journey/model/event';
import type { Policy } from '#journey/model/policy';
import { ComparedJourneys } from '#records/journeys/compared-journeys';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

/** Few enough that other requests are not kept waiting while a batch is compared. */
const JOURNEYS_A_BATCH = 50;

/** What would change for whom: recorded journeys, compared under two policies a batch at a time. */
@Injectable()
export class ComparePolicies implements OnModuleDestroy {
  private stopped = false;

  constructor(
    @Inject(ComparedJourneys) private readonly journeys: ComparedJourneys,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  onModuleDestroy(): void {
    this.stopped = true;
  }

  /** The policy of a version, draft or published. @throws Problem where there is none */
  async read(version: string): Promise<Policy> {
    const policy = await this.policies.read(version);
    if (!policy) throw new Problem('no-such-policy', `There is no version ${version} of the policy.`);
    return policy;
  }

  /**
   * JSON, one object a line: progress, each journey that would change, and a summary.
   * @param show is told of the journeys of a batch that would change, before their lines go out
   */
  async *compare(
    from: Policy,
    to: Policy,
    { openOnly, journeyIds }: CompareBody,
    scope: Scope,
    show: (journeys: readonly ComparedJourney[]) => Promise<void>,
  ): AsyncGenerator<string> {
    const selection = { openOnly, journeyIds, scope };
    const at = Date.now();
    const total = await this.journeys.count(selection);
    const summary = new ComparisonSummary();
    yield line({ progress: { compared: 0, of: total } });
    for await (const batch of this.journeys.batches(selection, JOURNEYS_A_BATCH)) {
      const changed: ComparedJourney[] = [];
      for (const { journeyId, events, birthDate, client } of batch) {
        const version = versionIn(events);
        const here = await this.policies.asUnder(version, from);
        const then = await this.policies.asUnder(version, to);
        const compared = compareJourney(journeyId, events, here, then, at, birthDate);
        summary.add(compared);
        if (compared.differences.length > 0) changed.push({ ...compared, client });
      }
      await show(changed);
      yield changed.map(line).join('') + line({ progress: { compared: summary.journeys, of: total } });
      if (this.stopped) break;
    }
    yield line({ summary: { from: from.version, to: to.version, stopped: this.stopped, ...summary.result } });
  }
}

/** The version that a journey is under. Its site keeps its days under another policy, too. */
const versionIn = (events: readonly JourneyEvent[]): string => {
  const adopted = events.findLast((event) => event.type === 'policyAdopted');
  if (adopted) return adopted.data.to;
  const [first] = events;
  return first?.type === 'referred' ? first.data.policyVersion : '';
};

const line = (value: ComparisonLine): string => `${JSON.stringify(value)}\n`;
