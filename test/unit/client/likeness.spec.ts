import { describe, expect, test } from '@jest/globals';
import { likeness, type Described } from '#client/likeness';

const MARIA: Described = {
  recordSystem: 'http://hospital.example',
  recordNumber: 'MR-1',
  family: 'García López',
  given: 'María Elena',
  birthDate: '1975-03-06',
  phone: '(555) 010-4477',
};
const sent = (more: Partial<Described>): Described => ({
  ...{ recordSystem: null, recordNumber: null, family: null, given: null, birthDate: null, phone: null },
  ...more,
});
const NAME = { family: 'Garcia', given: 'Maria' };
const BORN = { birthDate: '1975-03-06' };

describe('somebody may be the client', () => {
  test.each<[string, Partial<Described>, string, string[]]>([
    ['same name, date', { ...NAME, ...BORN }, 'likely', ['name', 'birthDate']],
    ['the other family name', { family: 'Lopez', given: 'Maria', ...BORN }, 'likely', ['name', 'birthDate']],
    ['day and month swapped', { ...NAME, birthDate: '1975-06-03' }, 'likely', ['name', 'birthDateSwapped']],
    ['names swapped', { family: 'Maria Elena', given: 'Garcia', ...BORN }, 'likely', ['name', 'birthDate']],
    ['misspelled', { family: 'Gracia', given: 'Maria', ...BORN }, 'likely', ['soundsLike', 'birthDate']],
    [
      'misspelled and swapped',
      { family: 'Gracia', given: 'Maria', birthDate: '1975-06-03' },
      'possible',
      ['soundsLike', 'birthDateSwapped'],
    ],
    ['by the phone', { ...NAME, phone: '+1 555 010 4477' }, 'likely', ['name', 'phone']],
    [
      'misspelled, by the phone',
      { family: 'Garzia', given: 'Marie', phone: '5550104477' },
      'possible',
      ['soundsLike', 'phone'],
    ],
    ['the year alone', { ...NAME, birthDate: '1975' }, 'possible', ['name', 'birthDate']],
    [
      'the record number, whoever it is',
      { recordSystem: 'http://hospital.example', recordNumber: 'MR-1', family: 'Other' },
      'sameRecord',
      ['recordNumber'],
    ],
  ])('%s', (_, description, score, because) => {
    expect(likeness(MARIA, sent(description))).toEqual({ score, because });
  });

  test.each([
    ['Catherine', 'Kathryn'],
    ['Smith', 'Smyth'],
    ['Philip', 'Filip'],
    ['Jon', 'John'],
    ['Schwartz', 'Shwarz'],
    ['Nguyen', 'Nguyne'],
  ])('%s by ear is %s', (one, other) => {
    const known = sent({ family: one, given: 'Robin', ...BORN });
    expect(likeness(known, sent({ family: other, given: 'Robin', ...BORN }))?.because).toEqual([
      'soundsLike',
      'birthDate',
    ]);
  });
});

test('another of the client’s numbers makes it the same record', () => {
  const other = { recordSystem: 'http://other.example', recordNumber: '9' };
  expect(likeness(MARIA, sent(other), true)).toEqual({ score: 'sameRecord', because: ['recordNumber'] });
  expect(likeness(MARIA, sent(other))).toBeNull();
});

describe('somebody is not the client', () => {
  test.each<[string, Partial<Described>]>([
    ['by the name alone', NAME],
    ['by the date alone', { family: 'Smith', given: 'John', ...BORN }],
    ['by the phone alone', { family: 'Smith', given: 'John', phone: '555 010 4477' }],
    ['with another name and the same given one', { family: 'Perez', given: 'Maria', ...BORN }],
    ['with another date', { ...NAME, birthDate: '1976-03-06' }],
    ['by an extension', { ...NAME, phone: '4477' }],
    [
      'with the number of another system',
      { recordSystem: 'http://other.example', recordNumber: 'MR-1', ...NAME },
    ],
  ])('%s', (_, description) => {
    expect(likeness(MARIA, sent(description))).toBeNull();
  });

  test.each([
    ['Ana', 'Ada'],
    ['Miller', 'Keller'],
    ['Johnson', 'Jackson'],
    ['Maria', 'Moira'],
  ])('%s is not %s', (one, other) => {
    const known = sent({ family: one, given: 'Robin', ...BORN });
    expect(likeness(known, sent({ family: other, given: 'Robin', ...BORN }))).toBeNull();
  });
});
