import { Inject, Injectable } from '@nestjs/common';
import type {
  ComparedJourney,
  ComparePolicies as CompareBody,
  ComparisonSummary,
} from '#contracts/http/compare-policies';
import { compareJourney } from '#journey/compare/compare';
import { versionIn } from '#journey/compare/version-in';
import type { Scope } from '#access/scope';
import type { Policy } from '#journey/model/policy';
import { Problem } from '#api/platform/problems/problem';
import { ComparedLines } from '#api/platform/journeys/compared-lines';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

/** Compares recorded journeys under two policies, and says what would change for whom. */
@Injectable()
export class ComparePolicies {
  constructor(
    @Inject(ComparedLines) private readonly lines: ComparedLines,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

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
  compare(
    from: Policy,
    to: Policy,
    { openOnly, journeyIds }: CompareBody,
    scope: Scope,
    show: (journeys: readonly ComparedJourney[]) => Promise<void>,
  ): AsyncGenerator<string> {
    return this.lines.of({
      selection: { openOnly, journeyIds, scope },
      show,
      // The site of the journey keeps its days under the other policy, too.
      compare: async ({ journeyId, events, birthDate }, at) => {
        const version = versionIn(events);
        const here = await this.policies.asUnder(version, from);
        const then = await this.policies.asUnder(version, to);
        return compareJourney(journeyId, events, here, then, at, birthDate);
      },
      summary: (counts): ComparisonSummary['summary'] => ({
        from: from.version,
        to: to.version,
        ...counts,
      }),
    });
  }
}
