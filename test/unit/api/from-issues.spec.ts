import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { fieldsOf } from '#api/platform/problems/from-issues';

const body = z.strictObject({
  reason: z.string(),
  care: z.strictObject({ level: z.int(), provider: z.string() }),
  because: z.enum(['completed', 'other']),
  note: z.string().optional(),
});
const faultsOf = (sent: unknown) => fieldsOf(body.safeParse(sent).error!.issues);

test('what is not there is missing, and what is there is told as it is wrong', () => {
  expect(faultsOf({ care: { level: '2' }, because: 'x', note: null, more: 1 })).toEqual([
    { field: 'reason', detail: 'is missing' },
    { field: 'care.level', detail: 'Invalid input: expected number, received string' },
    { field: 'care.provider', detail: 'is missing' },
    { field: 'because', detail: expect.stringContaining('expected one of') },
    { field: 'note', detail: 'Invalid input: expected string, received null' },
    { field: 'more', detail: 'is not known here' },
  ]);
  expect(faultsOf(undefined)).toEqual([{ field: '(body)', detail: 'is missing' }]);
});
