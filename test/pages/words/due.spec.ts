import { describe, expect, test } from '@jest/globals';
import { daysBetween } from '../../../apps/web/words/days-between.js';
import { dueOf, partsOf, spanOf } from '../../../apps/web/words/due.js';
import { instantOf } from '../../../apps/web/words/local-time.js';
import { byWords } from '../../../apps/web/clients/by-words.js';

const ZONE = 'America/New_York';
const at = (iso: string): number => Date.parse(iso);
// Wednesday, 9:41 am in New York.
const NOW = at('2026-12-09T09:41:00-05:00');
const MIN = 60_000;

describe('when something is due', () => {
  test.each([
    ['a minute ago', '2026-12-09T09:40:00-05:00', { kind: 'late', span: { days: 0, hours: 0, minutes: 1 } }],
    ['two hours ago', '2026-12-09T07:41:00-05:00', { kind: 'late', span: { days: 0, hours: 2, minutes: 0 } }],
    [
      'three days ago',
      '2026-12-06T04:41:00-05:00',
      { kind: 'late', span: { days: 3, hours: 5, minutes: 0 } },
    ],
    ['weeks ago', '2026-11-09T04:41:00-05:00', { kind: 'late', span: { days: 30, hours: 0, minutes: 0 } }],
    ['soon', '2026-12-09T12:51:00-05:00', { kind: 'soon', span: { days: 0, hours: 3, minutes: 10 } }],
    [
      'soon, after midnight in UTC',
      '2026-12-09T20:00:00-05:00',
      { kind: 'soon', span: { days: 0, hours: 10, minutes: 19 } },
    ],
    ['later today', '2026-12-09T23:00:00-05:00', { kind: 'today' }],
    ['tomorrow', '2026-12-10T23:59:00-05:00', { kind: 'tomorrow' }],
    ['the day after', '2026-12-11T00:00:00-05:00', { kind: 'day' }],
  ])('%s', (_, due, expected) => {
    expect(dueOf(at(due), NOW, ZONE)).toEqual(expected);
  });

  test('a span is a minute at least, so that nothing is late by nothing', () => {
    expect(spanOf(1)).toEqual({ days: 0, hours: 0, minutes: 1 });
  });

  test.each([
    ['1 h, and no gap before what follows', 60 * MIN, ['span.h 1']],
    ['1 h 1 min', 61 * MIN, ['span.h 1', 'span.min 1']],
    ['1 day', 24 * 60 * MIN, ['span.days 1']],
    ['2 days 3 h', 51 * 60 * MIN + 5 * MIN, ['span.days 2', 'span.h 3']],
  ])('tells %s', (_, ms, expected) => {
    expect(partsOf(spanOf(ms)).map(([word, count]) => `${word} ${count}`)).toEqual(expected);
  });
});

describe('midnights between two instants, by the clocks of the site', () => {
  test.each([
    ['the same day', '2026-12-09T23:59:00-05:00', 0],
    ['the next day, a quarter of an hour later', '2026-12-10T00:00:00-05:00', 1],
    ['the day before', '2026-12-08T23:59:00-05:00', -1],
    ['after the clocks went forward', '2027-04-09T00:00:00-04:00', 121],
  ])('%s', (_, until, expected) => {
    expect(daysBetween(at('2026-12-09T23:45:00-05:00'), at(until), ZONE)).toBe(expected);
  });
});

describe('a local time of the site, wherever the tablet is', () => {
  test.each([
    ['in winter', '2026-12-10T13:00', '2026-12-10T18:00:00.000Z'],
    ['in summer', '2026-07-10T13:00', '2026-07-10T17:00:00.000Z'],
    ['before the clocks go forward', '2026-03-08T01:59', '2026-03-08T06:59:00.000Z'],
    ['after it', '2026-03-08T03:00', '2026-03-08T07:00:00.000Z'],
    ['an hour that is none', '2026-03-08T02:30', null],
    ['of an hour that comes twice, the first', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['nothing typed', '', null],
  ])('%s', (_, local, expected) => {
    expect(instantOf(local, ZONE)).toBe(expected);
  });
});

describe('the one field for a client', () => {
  test.each([
    ['Becker', { name: 'Becker' }],
    ['o’brien ann', { name: 'o’brien ann' }],
    ['Kuphal363 Ada', { name: 'Kuphal363 Ada' }],
    ['MR-20418', { recordNumber: 'MR-20418' }],
    ['20418', { recordNumber: '20418' }],
    ['', {}],
  ])('%s', (words, expected) => {
    expect(byWords(words)).toEqual(expected);
  });
});
