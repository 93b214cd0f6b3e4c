import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '#contracts/http/acted';
import type { AdoptedLine, AdoptManyBody, AdoptSummary } from '#contracts/http/adopt-policy';
import type { Person } from '#access/person';
import { JourneysAccess } from '#api/platform/access/journeys-access';
import { JourneysOneByOne } from '#api/platform/journeys/journeys-one-by-one';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { AdoptPolicy } from './adopt-policy.js';

/** Many journeys adopt a policy, each answered as if it had been asked alone. */
@Injectable()
export class AdoptMany {
  constructor(
    @Inject(AdoptPolicy) private readonly adoption: AdoptPolicy,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(JourneysAccess) private readonly access: JourneysAccess,
    @Inject(JourneysOneByOne) private readonly journeys: JourneysOneByOne,
  ) {}

  /** @throws Problem where no such policy is published */
  async check(version: string): Promise<void> {
    if (!(await this.policies.of(version)))
      throw new Problem('no-such-policy', `No policy is published as ${version}.`);
  }

  /** One line of JSON for each journey, in their order, and a summary. */
  async *adopt(
    version: string,
    { by, data: { journeyIds, reason } }: Command<AdoptManyBody['data']>,
    key: string | null,
    person: Person,
  ): AsyncGenerator<string> {
    const known = await this.access.among(person, { action: 'adopt', subject: 'Journey' }, journeyIds);
    const body = { by, data: { version, reason } };
    const telling = {
      idOf: (journeyId: string) => journeyId,
      alone: { path: 'adopt-policy', body },
      tell: async (journeyId: string, request: Parameters<AdoptPolicy['adopt']>[2]) => {
        if (!known.get(journeyId)) throw new Problem('no-such-journey');
        const { policyVersion } = await this.adoption.adopt(journeyId, body, request);
        return { policyVersion };
      },
    };
    let adopted = 0;
    let answered = 0;
    for await (const line of this.journeys.tell(each(journeyIds), telling, key, person)) {
      answered += 1;
      if (!line.problem) adopted += 1;
      yield json(line);
    }
    const summary = { journeys: journeyIds.length, adopted, notAdopted: answered - adopted };
    yield json({ summary: { ...summary, stopped: answered < journeyIds.length } });
  }
}

const each = async function* <T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
};

const json = (value: AdoptedLine | AdoptSummary): string => `${JSON.stringify(value)}\n`;
