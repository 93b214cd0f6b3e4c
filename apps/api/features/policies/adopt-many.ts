import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Command } from '#contracts/http/acted';
import type { AdoptedLine, AdoptManyBody, AdoptSummary } from '#contracts/http/adopt-policy';
import type { Person } from '#access/person';
import { JourneysAccess } from '#api/platform/access/journeys-access';
import { inALine } from '#api/platform/problems/problem-for-entry';
import { Problem } from '#api/platform/problems/problem';
import { toProblem } from '#api/platform/problems/to-problem';
import { inOrder } from '#api/platform/http/in-order';
import { RequestIds } from '#api/platform/idempotency/request-ids';
import { requestRef } from '#api/platform/idempotency/request-ref';
import { AdoptPolicy } from './adopt-policy.js';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';

const JOURNEYS_AT_ONCE = 8;

/** Many journeys adopt a policy, each answered as if it had been asked alone. */
@Injectable()
export class AdoptMany implements OnModuleDestroy {
  private readonly log = new Logger(AdoptMany.name);
  private readonly stop = new AbortController();

  constructor(
    @Inject(AdoptPolicy) private readonly adoption: AdoptPolicy,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(JourneysAccess) private readonly access: JourneysAccess,
    @Inject(RequestIds) private readonly ids: RequestIds,
  ) {}

  onModuleDestroy(): void {
    this.stop.abort();
  }

  /** @throws Problem where no such policy is published */
  async check(version: string): Promise<void> {
    if (!(await this.policies.of(version)))
      throw new Problem('no-such-policy', `No policy is published as ${version}.`);
  }

  /** One line of JSON for each journey, in their order, and a summary. */
  async *adopt(
    version: string,
    { by, data }: Command<AdoptManyBody['data']>,
    key: string | null,
    person: Person,
  ): AsyncGenerator<string> {
    const { signal } = this.stop;
    const { journeyIds, reason } = data;
    const known = await this.access.among(person, { action: 'adopt', subject: 'Journey' }, journeyIds);
    const one = async (journeyId: string): Promise<AdoptedLine> =>
      !known.get(journeyId)
        ? { journeyId, ...this.told(new Problem('no-such-journey')) }
        : this.one(journeyId, { by, data: { version, reason } }, key, person);
    let adopted = 0;
    let answered = 0;
    for await (const line of inOrder(each(journeyIds), JOURNEYS_AT_ONCE, one, signal)) {
      answered += 1;
      if (!line.problem) adopted += 1;
      yield json(line);
    }
    const summary = { journeys: journeyIds.length, adopted, notAdopted: answered - adopted };
    yield json({ summary: { ...summary, stopped: answered < journeyIds.length } });
  }

  /** Never rejects: what is wrong with a journey stands in its answer. */
  private async one(
    journeyId: string,
    body: Parameters<AdoptPolicy['adopt']>[1],
    key: string | null,
    person: Person,
  ): Promise<AdoptedLine> {
    const path = `/v1/journeys/${journeyId}/adopt-policy`;
    try {
      const id = key === null ? null : await this.ids.of(person, `${key}\n${journeyId}`);
      const request = requestRef(id, 'POST', path, body);
      const { policyVersion } = await this.adoption.adopt(journeyId, body, request);
      return { journeyId, status: 200, policyVersion };
    } catch (error) {
      return { journeyId, ...this.told(toProblem(error)) };
    }
  }

  private told(problem: Problem): Pick<AdoptedLine, 'status' | 'problem'> {
    return { status: problem.status, problem: inALine(problem, this.log) };
  }
}

const each = async function* <T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
};

const json = (value: AdoptedLine | AdoptSummary): string => `${JSON.stringify(value)}\n`;
