import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { onCall, staffOnCall, type Shift } from '#notifications/on-call';
import { POLICY } from '#scenarios/policy';
import { runs } from '../property-parameters.js';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const DAY: Shift = {
  role: 'onCall',
  weekdays: EVERY_DAY,
  from: '08:00',
  to: '20:00',
  recipient: 'day@x.example',
};
const NIGHT: Shift = { ...DAY, from: '20:00', to: '08:00', recipient: 'night@x.example' };
const WEEKEND: Shift = {
  ...DAY,
  weekdays: [6, 7],
  from: '00:00',
  to: '00:00',
  recipient: 'weekend@x.example',
};

/** New York: UTC−5, and UTC−4 from 2026-03-08 02:00 to 2026-11-01 02:00. */
const at = (instant: string, ...rota: Shift[]): string[] =>
  onCall(rota, 'onCall', Date.parse(instant), POLICY.calendar);

describe('who is on call', () => {
  test.each([
    ['2026-01-05T12:59:59.999Z', 'night@x.example'],
    ['2026-01-05T13:00:00.000Z', 'day@x.example'],
    ['2026-01-06T00:59:59.999Z', 'day@x.example'],
    ['2026-01-06T01:00:00.000Z', 'night@x.example'],
    // The same local time in summer is an hour earlier in UTC.
    ['2026-07-06T11:59:59.999Z', 'night@x.example'],
    ['2026-07-06T12:00:00.000Z', 'day@x.example'],
  ])('at %s: %s', (instant, recipient) => expect(at(instant, DAY, NIGHT)).toEqual([recipient]));

  test('a night belongs to the weekday on which it begins', () => {
    const friday = { ...NIGHT, weekdays: [5] };
    expect(at('2026-01-10T05:00:00.000Z', friday)).toEqual(['night@x.example']);
    expect(at('2026-01-10T13:00:00.000Z', friday)).toEqual([]);
    expect(at('2026-01-11T02:00:00.000Z', friday)).toEqual([]);
    const sunday = { ...NIGHT, weekdays: [7] };
    expect(at('2026-01-12T06:00:00.000Z', sunday)).toEqual(['night@x.example']);
  });

  test('a night in spring is an hour short: its end is still eight in the morning', () => {
    expect(at('2026-03-08T11:59:59.999Z', NIGHT)).toEqual(['night@x.example']);
    expect(at('2026-03-08T12:00:00.000Z', NIGHT)).toEqual([]);
    const small = { ...DAY, from: '02:00', to: '04:00' };
    // 02:00 to 03:00 is not there.
    expect(at('2026-03-08T06:59:59.999Z', small)).toEqual([]);
    expect(at('2026-03-08T07:00:00.000Z', small)).toEqual(['day@x.example']);
    expect(at('2026-03-08T08:00:00.000Z', small)).toEqual([]);
  });

  test('an hour that autumn repeats is covered both times', () => {
    const small = { ...DAY, from: '01:00', to: '02:00' };
    for (const instant of ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'])
      expect(at(instant, small)).toEqual(['day@x.example']);
    expect(at('2026-11-01T07:00:00.000Z', small)).toEqual([]);
  });

  test('24 hours are from midnight to midnight', () => {
    expect(at('2026-01-10T05:00:00.000Z', WEEKEND)).toEqual(['weekend@x.example']);
    expect(at('2026-01-12T04:59:59.999Z', WEEKEND)).toEqual(['weekend@x.example']);
    expect(at('2026-01-12T05:00:00.000Z', WEEKEND)).toEqual([]);
  });

  test('everybody whose shift it is, each once; another role hears nothing', () => {
    const two = [DAY, { ...DAY, recipient: 'second@x.example' }, { ...DAY, from: '09:00' }];
    expect(at('2026-01-05T15:00:00.000Z', ...two)).toEqual(['day@x.example', 'second@x.example']);
    expect(onCall(two, 'director', Date.parse('2026-01-05T15:00:00.000Z'), POLICY.calendar)).toEqual([]);
  });

  test('day and night together leave no instant out, whatever the season', () => {
    const instant = fc.integer({ min: Date.UTC(2026, 0, 2), max: Date.UTC(2031, 0, 1) });
    fc.assert(
      fc.property(instant, (now) => onCall([DAY, NIGHT], 'onCall', now, POLICY.calendar).length === 1),
      runs(500),
    );
  });
});

describe('who of the staff is on call', () => {
  const of = (instant: string, ...rota: Shift[]) => staffOnCall(rota, Date.parse(instant), POLICY.calendar);
  const [day, night] = [
    { ...DAY, staff: 'clinician-1' },
    { ...NIGHT, staff: 'clinician-2' },
  ];

  test('is whom the shift of now names', () => {
    expect(of('2026-01-05T13:00:00.000Z', day, night)).toEqual(new Set(['clinician-1']));
    expect(of('2026-01-06T01:00:00.000Z', day, night)).toEqual(new Set(['clinician-2']));
    expect(of('2026-01-06T01:00:00.000Z', day)).toEqual(new Set());
  });

  test('is known to nobody where the rota has addresses alone; a supervisor is another role', () => {
    expect(of('2026-01-05T13:00:00.000Z', DAY, { ...day, role: 'supervisor' })).toBeNull();
    expect(
      of('2026-01-05T13:00:00.000Z', day, { ...day, role: 'supervisor', staff: 'supervisor-1' }),
    ).toEqual(new Set(['clinician-1']));
  });
});
