import type { ProblemDocument } from '#contracts/http/problem';
import { PROBLEMS, type ProblemCode } from './catalogue.js';

/** What a problem says beyond its code. */
export type ProblemExtras = Partial<Omit<ProblemDocument, 'type' | 'title' | 'status' | 'code' | 'detail'>>;

/** A problem to be answered: thrown anywhere in the API, turned into a document by the filter. */
export class Problem extends Error {
  override readonly name = 'Problem';

  /** @param detail for the caller's eyes: it never repeats what somebody else sent, and never says what the program is made of. */
  constructor(
    readonly code: ProblemCode,
    detail?: string,
    readonly extras: ProblemExtras = {},
    options?: ErrorOptions,
  ) {
    super(detail ?? PROBLEMS[code].advice, options);
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** The document of RFC 9457. */
  document(): ProblemDocument {
    const { status, title } = PROBLEMS[this.code];
    return {
      type: `/problems/${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.message,
      ...this.extras,
    };
  }
}
