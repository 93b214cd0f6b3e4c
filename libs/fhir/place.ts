import { z } from 'zod';
import type { BundleFault, BundleFaultCode } from './bundle-faults.js';

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
    this.faults.push({ path: z.core.toDotPath(this.path) || '$', code, detail });
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
