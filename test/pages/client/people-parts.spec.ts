import { describe, expect, test } from '@jest/globals';
import { differencesOf, merged } from '../../../apps/web/journey/client/people-parts.js';
import { NOBODY, type PersonValues } from '../../../apps/web/journey/client/people-values.js';

const person = (name: string, phone = '555'): PersonValues => ({
  ...{ name, phone, relationship: 'sibling', language: '' },
  ...{ emergency: 'yes', maySpeakWith: 'no' },
});
const changes = (base: PersonValues[], mine: PersonValues[], theirs: PersonValues[]) =>
  differencesOf(base, mine, theirs).map(({ id, changedBy }) => [id, changedBy]);

describe('two lists of people that began as one', () => {
  const [ana, ben, cho] = [person('Ana'), person('Ben'), person('Cho')];

  test('differ in nothing where both say the same, in whatever order of the fields', () => {
    const again = { maySpeakWith: 'no', emergency: 'yes', language: '', relationship: 'sibling' } as const;
    expect(changes([ana], [ana, ben], [ana, { ...again, phone: '555', name: 'Ben' }])).toEqual([]);
  });

  test('differ person by person, and it is said who has changed whom', () => {
    const mine = [person('Ana', '1'), ben, cho];
    const theirs = [person('Ana', '2'), person('Ben', '3')];
    expect(changes([ana, ben], mine, theirs)).toEqual([
      ['ana 1', 'both'],
      ['ben 1', 'them'],
      ['cho 1', 'me'],
    ]);
  });

  test('go together: changed in their place, added at the end, or taken out', () => {
    const theirs = [person('Ana', '2'), person('Dee')];
    expect(merged([ana, ben, cho], theirs, ['ana 1', 'ben 1', 'dee 1'])).toEqual([
      person('Ana', '2'),
      cho,
      person('Dee'),
    ]);
    expect(merged([ana, ben, cho], theirs, [])).toEqual([ana, ben, cho]);
  });

  test('two of one name are told apart by their order, and somebody of whom nothing is written is nobody', () => {
    const [first, second] = [person('Ana', '1'), person('ana ', '2')];
    expect(changes([], [first, second, NOBODY], [first])).toEqual([['ana 2', 'me']]);
    expect(merged([first, second, NOBODY], [first], [])).toEqual([first, second]);
  });
});
