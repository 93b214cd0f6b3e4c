import { z } from 'zod';
import type { BundleFault, BundleFaultCode } from './bundle-faults.js';

/** A hostile bundle could have hundreds of thousands; nobody reads so many, and the answer would dwarf the question. */
const MAX_FAULTS = 1_000;

/**
 * A place in the bundle that is being read, and where its faults go. Each field is read by itself, so that a fault in
 * one does not hide those of its neighbours.
 */
export class Place {
  constructor(
    private readonly faults: BundleFault[],
    private readonly path: readonly PropertyKey[] = [],
  ) {}

  at(...keys: readonly PropertyKey[]): Place {
    return new Place(this.faults, [...this.path, ...keys]);
  }

  fault(code: BundleFaultCode, detail: string): undefined {
    const { length } = this.faults;
    if (length < MAX_FAULTS) this.faults.push({ path: z.core.toDotPath(this.path) || '$', code, detail });
    if (length === MAX_FAULTS)
      this.faults.push({
        path: '$',
        code: 'tooManyFaults',
        detail: `has more faults than these ${MAX_FAULTS}`,
      });
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
