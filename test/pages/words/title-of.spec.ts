import { describe, expect, test } from '@jest/globals';
import { MATTERS } from '#journey/clocks/matter';
import { titleOf } from '../../../apps/web/words/title-of.js';

/** What is said of a task or a clock, without what is not known of it. */
const said = (id: string, given: string) =>
  Object.fromEntries(Object.entries(titleOf(id, given) ?? {}).filter(([, value]) => value !== null));

describe('a task or a clock is called by its id', () => {
  test.each([
    [
      'attendance.2026-03-02.monday-group',
      'Record attendance',
      { word: 'title.attendance', date: '2026-03-02' },
    ],
    ['noShow.2026-03-02.extra.1.17', '', { word: 'title.noShow', date: '2026-03-02' }],
    ['noShow.review.2', '', { word: 'title.absences' }],
    ['week.2026-03-02.0', '', { word: 'title.week', date: '2026-03-02' }],
    ['instrument.PHQ-9-TEEN.1772000000000', '', { word: 'title.instrument', instrument: 'PHQ-9-TEEN' }],
    ['worse.outside.PCL-5.17', '', { word: 'title.worse', instrument: 'PCL-5' }],
    ['asked.C-SSRS.17', '', { word: 'title.selfHarm', instrument: 'C-SSRS' }],
    ['followUp.30.1', '', { word: 'title.followUp', days: 30 }],
    ['waitlist.ask.1', '', { word: 'title.seatOffered' }],
    ['taper', '', { word: 'title.taperGates' }],
    ['taper.1772000000000', '', { word: 'title.stepDown' }],
    ['risk.1.0', '', { word: 'title.riskAcknowledge' }],
    ['risk.disposition.1', '', { word: 'title.riskDispose' }],
  ])('%s', (id, given, expected) => expect(said(id, given)).toEqual(expected));

  test('and by its title, where one id has several, or the title alone knows the rest', () => {
    expect(said('relapse.acknowledge.1', 'Relapse reported, level 4 is recommended: acknowledge')).toEqual({
      word: 'title.relapseAtTopReported',
      level: '4',
    });
    expect(said('relapse.tell.1', 'New session days from 2026-03-10, tier T2: tell the client')).toEqual({
      word: 'title.newDays',
      date: '2026-03-10',
      tier: 'T2',
    });
    expect(
      said('group.monday-group.3', 'Not on the roster of monday-group, which the plan names; it is full: …'),
    ).toEqual({
      word: 'title.offRosterFull',
      group: 'monday-group',
    });
  });

  test('whatever it is about: nothing new is called as something older, whose id begins alike', () => {
    const titles = MATTERS.map(([start]) => [start, titleOf(`${start}1`, '')?.word] as const);
    const again = titles.filter(([, word], place) => titles.findIndex((one) => one[1] === word) !== place);
    // What is tried until the client is reached is one thing.
    expect(again).toEqual([['intake.', 'title.reach']]);
    expect(titles.filter(([, word]) => word === undefined)).toEqual([]);
  });

  test('one that these pages do not know has none', () =>
    expect(titleOf('fromTomorrow.1', 'New')).toBeNull());
});
