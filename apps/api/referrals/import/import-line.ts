import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ImportedLine } from '#contracts/http/import-line';
import { withActor } from '../../access/acts-as.js';
import { actorOf, type Granted } from '../../access/granted.js';
import { Standing } from '../../access/standing.js';
import { trackReferredTo } from '../../access/where.js';
import { parseJson } from '../../bodies/parse-json.js';
import { inALine } from '../../problems/in-a-line.js';
import { Problem } from '../../problems/problem.js';
import { problemOf } from '../../problems/problem-of.js';
import { requestRef } from '../../requests/request-ref.js';
import type { IncomingReferral } from '../incoming-referral.js';
import { referralFromFhir } from '../referral-from-fhir.js';
import { referralFromJson } from '../referral-from-json.js';
import { TakeReferral } from '../take-referral.js';
import type { Line } from './lines.js';

/** One line of a file, answered as if it had been sent alone. */
@Injectable()
export class ImportLine {
  private readonly log = new Logger(ImportLine.name);

  constructor(
    @Inject(TakeReferral) private readonly referrals: TakeReferral,
    @Inject(Standing) private readonly standing: Standing,
  ) {}

  /** Never rejects: what is wrong with a line stands in its answer. @param key of the whole file, if it has one */
  async take(
    { number, bytes }: Line,
    key: string | null,
    path: string,
    granted: Granted,
  ): Promise<ImportedLine> {
    try {
      const body = await this.permitted(content(bytes), granted);
      const request = requestRef(key === null ? null : `${key}\n${number}`, 'POST', path, body);
      const { journeyId } = await this.referrals.take(incoming(body, granted), request, granted.person);
      return { line: number, status: 201, journeyId };
    } catch (error) {
      return this.problem(number, problemOf(error));
    }
  }

  /** Each line is at a site of its own, and says who acts. @throws Problem */
  private async permitted(body: unknown, granted: Granted): Promise<unknown> {
    const track = trackReferredTo(body, isFhir(body));
    await this.standing.toNew(granted.person, REFER, track);
    return isFhir(body) ? body : withActor(body, granted, REFER);
  }

  private problem(line: number, problem: Problem): ImportedLine {
    return { line, status: problem.status, problem: inALine(problem, this.log) };
  }
}

const REFER = { action: 'refer', subject: 'Journey' } as const;

const content = (bytes: Buffer | null): unknown => {
  if (!bytes) throw new Problem('too-large', 'The line is longer than 1 MiB.');
  if (bytes.toString('latin1').trim() === '') throw new Problem('malformed-body', 'The line is blank.');
  return parseJson(bytes);
};

/** A FHIR resource says so; anything else is meant as our own JSON. */
const isFhir = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'resourceType' in body;

const incoming = (body: unknown, granted: Granted): IncomingReferral =>
  isFhir(body) ? referralFromFhir(body, actorOf(granted)) : referralFromJson(body);
