import { describe, expect, test } from '@jest/globals';
import { differences, type Identity } from '#client/differences';

const person = (family: string | null, given: string | null, birthDate = '1990-04-12'): Identity => ({
  family,
  given,
  birthDate,
});

describe('the same person', () => {
  test.each<[Identity, Identity]>([
    [person('Fieldcase', 'Test'), person('FIELDCASE', 'test')],
    [person('De La Cruz', 'Maria Elena'), person('Cruz', 'Maria')],
    [person('De La Cruz', 'Maria'), person('Delacruz', 'Maria')],
    [person('Garcia', 'Ana'), person('García-López', 'Ana')],
    [person('O’Brien', 'Pat'), person("O'Brien", 'Pat')],
    [person('Müller', 'Jan'), person('Mueller', 'Jan')],
    [person('Wei', 'Li'), person('Li', 'Wei')],
    [person('Suharto', null), person(null, 'Suharto')],
    [person('Fieldcase', 'Test', '1990'), person('Fieldcase', 'Test')],
    [person('Fieldcase', 'Test'), person('Fieldcase', 'Test', '1990-04')],
    [person('-', null), person('-', null)],
  ])('%j is %j', (known, sent) => {
    expect(differences(known, sent)).toEqual([]);
  });
});

describe('another person', () => {
  test('differs in name and birth date, field by field, both sides told apart', () => {
    expect(differences(person('Original', 'Olivia'), person('Different', 'Derek', '1971-01-05'))).toEqual([
      { field: 'family', known: 'Original', sent: 'Different' },
      { field: 'given', known: 'Olivia', sent: 'Derek' },
      { field: 'birthDate', known: '1990-04-12', sent: '1971-01-05' },
    ]);
  });

  test.each<[Identity, Identity, string[]]>([
    [person('Smith', 'Jane'), person('Smith', 'John'), ['given']],
    [person('Jones', 'Ana'), person('Lopez', 'Ana'), ['family']],
    [person('Smith', 'Jane'), person('Smith', 'Jane', '1990-12-04'), ['birthDate']],
    [person('Smith', 'Jane'), person('Smith', 'Jane', '1991'), ['birthDate']],
    [person('Suharto', null), person('Sukarno', null), ['family']],
    [person('-', null), person('?', null), ['family']],
  ])('%j is not %j', (known, sent, fields) => {
    expect(differences(known, sent).map(({ field }) => field)).toEqual(fields);
  });
});
