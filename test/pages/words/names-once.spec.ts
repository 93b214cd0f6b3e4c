import { expect, test } from '@jest/globals';
import { namesOnce } from '../../../apps/web/words/names-once.js';

test.each<[(string | null)[], string[]]>([
  [['Riverside evening', 'Riverside evening'], ['Riverside evening']],
  [['Riverside evening', 'Riverside evening, telehealth'], ['Riverside evening, telehealth']],
  [
    ['Morning group', 'Riverside day'],
    ['Morning group', 'Riverside day'],
  ],
  [
    ['Riverside', 'Riverside evening'],
    ['Riverside', 'Riverside evening'],
  ],
  [['', null, 'Becker, Ines'], ['Becker, Ines']],
])('of %j each name is listed once', (names, listed) => expect(namesOnce(names)).toEqual(listed));
