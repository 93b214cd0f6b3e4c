import { expect, test } from '@jest/globals';
import { countsOf, toLookAt } from '../../../apps/web/from-file/outcome.js';
import type { LineAnswer } from '../../../apps/web/from-file/send-part.js';

const problem = (code: string, ruleId?: string) =>
  ({
    type: '',
    title: '',
    status: 409,
    code,
    detail: '',
    ...(ruleId && { ruleId }),
  }) as LineAnswer['problem'];
const line = (number: number, rest: Partial<LineAnswer>): LineAnswer => ({
  line: number,
  status: 200,
  ...rest,
});

const ANSWERS: readonly LineAnswer[] = [
  line(1, { opens: 'first' }),
  line(2, { opens: 'first', likely: [{ client: null } as never] }),
  line(3, { problem: problem('refused', 'R-RETURN')! }),
  line(4, { opens: 'return' }),
  line(5, { opens: 'readmission' }),
  line(6, { problem: problem('malformed-body')! }),
  line(7, { status: 201, journeyId: 'a.1' }),
  line(8, { problem: problem('client-differs')! }),
  line(9, { opens: 'otherSite' }),
];

test('lines are counted by what becomes of them', () => {
  expect(countsOf(ANSWERS)).toEqual({
    ...{ lines: 9, new: 2, return: 2, elsewhere: 1, taken: 1, open: 1, fault: 2, likely: 1 },
  });
});

test('what somebody has to look at stands with the faults first', () => {
  expect(toLookAt(ANSWERS).map(({ line: number }) => number)).toEqual([6, 8, 3, 9, 2]);
});
