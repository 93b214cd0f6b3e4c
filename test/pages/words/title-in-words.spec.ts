import { expect, test } from '@jest/globals';
import { titleInWords } from '../../../apps/web/words/title-in-words.js';

test.each([
  ['Record attendance of 2026-03-02.monday-group', 'Record attendance of 2026-03-02'],
  ['No-show at 2026-03-02.extra.1: contact the client', 'No-show at 2026-03-02: contact the client'],
  ['No-show on 2026-03-02: contact the client', 'No-show on 2026-03-02: contact the client'],
  ['Relapse reported in onHold: respond', 'Relapse reported in a hold: respond'],
  ['Plan review', 'Plan review'],
])('%s is read as %s', (title, words) => expect(titleInWords(title)).toBe(words));
