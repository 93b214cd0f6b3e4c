import { expect, test } from '@jest/globals';
import { asDictionaries } from '#stack/contract/known-ids';

const NONE = { journeyId: [], clientId: [], task: [], trackId: [], group: [], version: [], seq: [] };

test('ids are bound to the parameters of their name; those of which there are none are made up', () => {
  expect(asDictionaries({ ...NONE, journeyId: ['a.1', 'b.1'], task: ['say "so"'] })).toBe(
    [
      '[dictionaries.journeyId]\nvalues = ["a.1","b.1"]\n',
      '[dictionaries.task]\nvalues = ["say \\"so\\""]\n',
      '[parameters]',
      '"path.journeyId" = { dictionary = "journeyId", probability = 0.8 }',
      '"path.task" = { dictionary = "task", probability = 0.8 }\n',
    ].join('\n'),
  );
});
