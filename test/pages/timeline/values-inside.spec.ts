import { expect, test } from '@jest/globals';
import { valuesInside } from '../../../apps/web/journey/timeline/values-inside.js';

const day = (date: string): string => `day ${date}`;

test.each<[string, Parameters<typeof valuesInside>[0], object]>([
  [
    'a total',
    { result: { instrument: 'PHQ-9', total: 17 }, worse: true },
    { instrument: 'PHQ-9', total: 17 },
  ],
  ['a questionnaire', { taken: { code: 'GAD-7', total: 3, items: [] } }, { instrument: 'GAD-7', total: 3 }],
  [
    'the BAM, which has no total',
    { taken: { code: 'BAM', subscales: { use: 4 } } },
    { instrument: 'BAM', total: 'none' },
  ],
  [
    'a session, and whether they came',
    { session: '2026-12-11.morning', what: { outcome: 'noShow' }, corrected: false },
    { session: 'day 2026-12-11', outcome: 'noShow' },
  ],
  ['nothing', { instrument: 'PHQ-9', from: 10, to: 17 }, {}],
])('what an event has inside: %s', (_, data, expected) => {
  expect(valuesInside(data, day)).toEqual(expected);
});
