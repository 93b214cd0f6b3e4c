import { describe, expect, test } from '@jest/globals';
import { reasonFault } from '#access/emergency-access';

describe('why the glass is broken', () => {
  test.each([
    'found unconscious in the corridor',
    'mother called, client left home with pills',
    'Überdosis im Wartezimmer, Notarzt ruft an',
    'неотложный вызов из приёмного отделения',
  ])('is said by %j', (reason) => {
    expect(reasonFault(reason)).toBeNull();
  });

  test.each([
    '.',
    '...............',
    '- - - - - - - - - -',
    'emergency',
    'an emergency',
    'xxxxx xxxxx xxxxx xxxxx',
    'urgent urgent urgent urgent',
    '1234567890 1234567890 1234567890',
    'a b c d e f g h i j k l',
    'it is so',
  ])('is not said by %j', (reason) => {
    expect(reasonFault(reason)).toMatch(/3 different words and 15 characters/);
  });
});
