import { expect, test } from '@jest/globals';
import { partsOfVersion, withCalendar, type SiteCalendar } from '#journey/model/site-calendar';
import { addSpan, closesOn } from '#journey/time/spans';
import { loadDefaultPolicy } from '#policy/load-policy';

const POLICY = loadDefaultPolicy();
const { version: V } = POLICY;
const DAYS: SiteCalendar = {
  ...{ site: 'riverside', version: 2, businessWeekdays: [2, 3, 4, 5, 6] },
  ...{ holidays: ['2026-04-21'], closures: ['2026-04-22'] },
};

test.each([
  [V, { policy: V, calendar: null }],
  [`${V}@riverside.2`, { policy: V, calendar: { site: 'riverside', version: 2 } }],
  ['a@b@north-1.10', { policy: 'a@b', calendar: { site: 'north-1', version: 10 } }],
  // Names that policies have had.
  ['a@b', { policy: 'a@b', calendar: null }],
  ['a@b.0', { policy: 'a@b.0', calendar: null }],
  ['@b.1', { policy: '@b.1', calendar: null }],
])('a version says which policy and which calendar: %s', (version, parts) => {
  expect(partsOfVersion(version)).toEqual(parts);
});

test('a policy with the days of a site is that policy, but for its days', () => {
  const here = withCalendar(POLICY, DAYS);
  expect(here).toEqual({
    ...POLICY,
    version: `${V}@riverside.2`,
    calendar: { ...POLICY.calendar, businessWeekdays: [2, 3, 4, 5, 6], holidays: ['2026-04-21'] },
    sessions: { ...POLICY.sessions, closures: ['2026-04-22'] },
  });
  expect(withCalendar(POLICY, null)).toBe(POLICY);
});

test('a later calendar takes the place of the one before, and not of both', () => {
  const later = withCalendar(withCalendar(POLICY, DAYS), { ...DAYS, version: 3, closures: [] });
  expect([later.version, later.sessions?.closures]).toEqual([`${V}@riverside.3`, []]);
});

test('business days and closed days are those of the site', () => {
  const here = withCalendar(POLICY, DAYS);
  // Friday the 17th; the site works on Saturday, has Monday off every week, and Tuesday for a holiday.
  const friday = Date.parse('2026-04-17T15:00:00Z');
  const in2 = (policy: typeof POLICY): string =>
    new Date(addSpan(friday, { businessDays: 2 }, policy.calendar)).toISOString();
  expect([in2(POLICY), in2(here)]).toEqual(['2026-04-21T15:00:00.000Z', '2026-04-22T15:00:00.000Z']);
  expect([closesOn('2026-04-22', POLICY), closesOn('2026-04-22', here)]).toEqual([false, true]);
});
