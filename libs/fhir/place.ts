import { z } from 'zod';
import type { NotTaken } from '#contracts/http/not-taken';
import type { BundleFault, BundleFaultCode } from './bundle-faults.js';

/**
 * The most faults, and the most parts not used, that are noted. A hostile bundle could have hundreds of thousands; nobody would read them, and the answer
 * would be far larger than the request.
 */
const MOST = 1_000;

/** What is found in a bundle beside the referral. */
export interface Findings {
  readonly faults: BundleFault[];
  readonly notTaken: NotTaken[];
}

/** Appends to a list. When the list is full, it appends once that there are more. */
const add = <T>(list: T[], one: T, more: T): void => {
  if (list.length < MOST) list.push(one);
  else if (list.length === MOST) list.push(more);
};

/**
 * A place in the bundle that is being read. It notes the faults of this place, and what is not used of it. Each field is read by itself, so that a fault
 * in one field does not hide the faults of the others.
 */
export class Place {
  constructor(
    private readonly findings: Findings,
    private readonly keys: readonly PropertyKey[] = [],
  ) {}

  at(...keys: readonly PropertyKey[]): Place {
    return new Place(this.findings, [...this.keys, ...keys]);
  }

  get path(): string {
    return z.core.toDotPath(this.keys) || '$';
  }

  fault(code: BundleFaultCode, detail: string): undefined {
    const more = { path: '$', code: 'tooManyFaults', detail: `has more faults than these ${MOST}` } as const;
    add(this.findings.faults, { path: this.path, code, detail }, more);
    return undefined;
  }

  /** Notes that what is at this place is not used. */
  leave(why: string): undefined {
    const more = { path: '$', why: `there is more than these ${MOST} that is not used` };
    add(this.findings.notTaken, { path: this.path, why }, more);
    return undefined;
  }

  /** The value as the schema has it; undefined where it is not, and the faults are noted. */
  read<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
    const { data, error } = schema.safeParse(value, { reportInput: true });
    for (const { path, input, message } of error?.issues ?? []) {
      if (input === undefined) this.at(...path).fault('missing', 'is missing');
      else this.at(...path).fault('invalid', message);
    }
    return data;
  }
}
