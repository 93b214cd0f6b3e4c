import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ImportedLine } from '#contracts/http/import-line';
import type { Actor } from '#journey/model/actor';
import { actorIn } from '#api/platform/access/acting-person';
import { actorOf, type GrantedAccess } from '#api/platform/access/grant';
import { AccessCheck } from '#api/platform/access/access-check';
import { trackReferredTo } from '#api/platform/access/resource-locator';
import { parseJson } from '#api/platform/http/body/parse-json';
import { inALine } from '#api/platform/problems/problem-for-entry';
import { Problem } from '#api/platform/problems/problem';
import { toProblem } from '#api/platform/problems/to-problem';
import { RequestIds } from '#api/platform/idempotency/request-ids';
import { requestRef } from '#api/platform/idempotency/request-ref';
import { LikelyMatches } from '../likely-matches.js';
import { ReadReferral } from '../read-referral.js';
import { TakeReferral } from '../take-referral.js';
import type { Line } from './lines.js';

/** One line of a file, answered as if it had been sent alone. */
@Injectable()
export class ImportLine {
  private readonly log = new Logger(ImportLine.name);

  constructor(
    @Inject(ReadReferral) private readonly sent: ReadReferral,
    @Inject(TakeReferral) private readonly referrals: TakeReferral,
    @Inject(LikelyMatches) private readonly likely: LikelyMatches,
    @Inject(AccessCheck) private readonly access: AccessCheck,
    @Inject(RequestIds) private readonly ids: RequestIds,
  ) {}

  /** Never rejects: what is wrong with a line stands in its answer. @param key of the whole file, if it has one */
  async take(
    { number, bytes }: Line,
    key: string | null,
    path: string,
    granted: GrantedAccess,
  ): Promise<ImportedLine> {
    try {
      const body = content(bytes);
      const by = await this.permitted(body, granted);
      const id = key === null ? null : await this.ids.of(granted.person, `${key}\n${number}`);
      const request = requestRef(id, 'POST', path, body, isFhir(body) ? undefined : by);
      const incoming = await this.sent.read(body, by, isFhir(body));
      const { journeyId } = await this.referrals.take(incoming, request, granted.person);
      const likely = await this.likely.of(journeyId, incoming.client, granted.scope);
      return {
        ...{ line: number, status: 201, journeyId, notTaken: [...incoming.notTaken] },
        ...(likely?.length !== 0 && { likely: likely && [...likely] }),
      };
    } catch (error) {
      return this.problem(number, toProblem(error));
    }
  }

  /** Each line is at a site of its own, and may say who acts. @throws Problem */
  private async permitted(body: unknown, granted: GrantedAccess): Promise<Actor> {
    const track = trackReferredTo(body, isFhir(body));
    await this.access.toNew(granted.person, REFER, track);
    return isFhir(body) ? actorOf(granted) : actorIn(body, granted, REFER);
  }

  private problem(line: number, problem: Problem): ImportedLine {
    return { line, status: problem.status, problem: inALine(problem, this.log) };
  }
}

const REFER = { action: 'refer', subject: 'Journey' } as const;

const content = (bytes: Buffer | null): unknown => {
  if (!bytes) throw new Problem('too-large', 'The line is longer than 1 MiB.');
  return parseJson(bytes);
};

/** A FHIR resource says so; anything else is meant as our own JSON. */
const isFhir = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'resourceType' in body;
