import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Person } from '#access/person';
import type { ProblemDocument } from '#contracts/http/problem';
import { inOrder } from '#api/platform/http/in-order';
import { RequestIds } from '#api/platform/idempotency/request-ids';
import { requestRef, type KnownRequest } from '#api/platform/idempotency/request-ref';
import { inALine } from '#api/platform/problems/problem-for-entry';
import { toProblem } from '#api/platform/problems/to-problem';

const AT_ONCE = 8;

/** What one journey is told. */
interface Telling<Journey, Answer> {
  readonly idOf: (journey: Journey) => string;
  /** The route by which the journey would be told alone: the last part of its path, and the body. The request's hash is made of them. */
  readonly alone: { readonly path: string; readonly body: unknown };
  /** Tells the journey. What it throws stands in the journey's line. */
  readonly tell: (journey: Journey, request: KnownRequest) => Promise<Answer>;
}

/** The outcome for one journey: the answer to it, or the problem. `status`: as the journey would have been answered alone. */
export type LineOf<Answer> = { readonly journeyId: string; readonly status: number } & Partial<Answer> & {
    readonly problem?: ProblemDocument;
  };

/** Tells many journeys the same, each as a request of its own, so that the same request sent again tells nobody twice. */
@Injectable()
export class JourneysOneByOne implements OnModuleDestroy {
  private readonly log = new Logger(JourneysOneByOne.name);
  private readonly stop = new AbortController();

  constructor(@Inject(RequestIds) private readonly ids: RequestIds) {}

  onModuleDestroy(): void {
    this.stop.abort();
  }

  /** Whether the program is stopping, so that the last journeys are not told. */
  get isStopped(): boolean {
    return this.stop.signal.aborted;
  }

  /**
   * One line for each journey, in their order; some are told at once. A journey that refuses stops nobody else.
   * @param key the idempotency key of the whole request; null where it came without one
   * @throws what `journeys` throws
   */
  tell<Journey, Answer extends object>(
    journeys: AsyncIterator<Journey>,
    { idOf, alone, tell }: Telling<Journey, Answer>,
    key: string | null,
    person: Person,
  ): AsyncGenerator<LineOf<Answer>> {
    const one = async (journey: Journey): Promise<LineOf<Answer>> => {
      const journeyId = idOf(journey);
      try {
        const id = key === null ? null : await this.ids.of(person, `${key}\n${journeyId}`);
        const path = `/v1/journeys/${journeyId}/${alone.path}`;
        return { journeyId, status: 200, ...(await tell(journey, requestRef(id, 'POST', path, alone.body))) };
      } catch (error) {
        const problem = toProblem(error);
        return { journeyId, status: problem.status, problem: inALine(problem, this.log) } as LineOf<Answer>;
      }
    };
    return inOrder(journeys, AT_ONCE, one, this.stop.signal);
  }
}
