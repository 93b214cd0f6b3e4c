import { expect, test } from '@jest/globals';
import { lastOfGroup } from '#journey/sessions/last-of-group';
import { attendance } from '#scenarios/attendance';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { GROUP, SLOTS } from '#scenarios/slots';

/** Begun on a Monday; now the Friday of the week after, while the group meets. */
const inItsSecondWeek = (): PureJourney =>
  inTreatment({ slots: SLOTS })
    .reach('recordAttendance', attendance('2026-01-12.mon-group', 'attended', 180), {
      at: '2026-01-13T20:00:00Z',
    })
    .reach('recordAttendance', attendance('2026-01-13.tue-group', 'noShow'))
    .reach('recordAttendance', attendance('2026-01-14.wed-one', 'attended', 60), {
      at: '2026-01-14T20:00:00Z',
    })
    .reach('recordAttendance', attendance('2026-01-14.wed-group', 'late', 90))
    .passUntil(Date.parse('2026-01-16T15:00:00Z'));

const last = (group: string, most: number): (string | null)[][] => {
  const { state, now, policy } = inItsSecondWeek();
  return lastOfGroup(state.treatment!.sessions!, group, most, now, policy).map(({ planned, recorded }) => [
    planned.session,
    recorded?.outcome ?? null,
  ]);
};

test('a client’s last sessions of a group that have ended, the latest first, recorded or not', () => {
  expect(last(GROUP, 4)).toEqual([
    ['2026-01-15.thu-group', null],
    ['2026-01-14.wed-group', 'late'],
    ['2026-01-13.tue-group', 'noShow'],
    ['2026-01-12.mon-group', 'attended'],
  ]);
});

test('as many as are asked for, of that group and no other', () => {
  expect(last(GROUP, 1)).toEqual([['2026-01-15.thu-group', null]]);
  expect(last('evening', 4)).toEqual([]);
});
