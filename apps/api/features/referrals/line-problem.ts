import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ProblemDocument } from '#contracts/http/problem';
import { ShownRows } from '#api/platform/audit/shown-rows';
import { toldOf } from '#api/platform/told/told-of';
import { inALine } from '#api/platform/problems/problem-for-entry';
import { toProblem } from '#api/platform/problems/to-problem';

/** What is wrong with one line of a file. Of whom it tells is in the audit before it is told. */
@Injectable()
export class LineProblem {
  private readonly log = new Logger(LineProblem.name);

  constructor(@Inject(ShownRows) private readonly shown: ShownRows) {}

  /** Never rejects: what cannot be in the audit is answered with why not. */
  async of(error: unknown, request: FastifyRequest): Promise<{ status: number; problem: ProblemDocument }> {
    let problem = toProblem(error);
    try {
      await this.shown.note(request, null, toldOf(problem));
    } catch (unnoted) {
      problem = toProblem(unnoted);
    }
    return { status: problem.status, problem: inALine(problem, this.log) };
  }
}
