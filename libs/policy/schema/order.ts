import { z } from 'zod';

type Check<T> = z.core.CheckFn<T[]>;

/** No two members with the same key. `field` names the member's field that the fault points at, if it is not the member itself. */
export const unique = <T>(keyOf: (member: T) => string | number, field?: string): Check<T> => {
  return ({ value, issues }) => {
    const first = new Map<string | number, number>();
    value.forEach((member, index) => {
      const key = keyOf(member);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else {
        const path = field === undefined ? [index] : [index, field];
        issues.push({
          code: 'custom',
          continue: true,
          input: value,
          path,
          message: `${JSON.stringify(key)} stands already at [${earlier}]`,
        });
      }
    });
  };
};

/** Each member's number above the one before. */
export const ascending = <T>(numberOf: (member: T) => number, field?: string): Check<T> => {
  return ({ value, issues }) => {
    value.slice(1).forEach((member, index) => {
      const before = numberOf(value[index]!);
      if (numberOf(member) > before) return;
      const path = field === undefined ? [index + 1] : [index + 1, field];
      issues.push({
        code: 'custom',
        continue: true,
        input: value,
        path,
        message: `${numberOf(member)} does not come after ${before}`,
      });
    });
  };
};
