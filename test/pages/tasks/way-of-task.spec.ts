import { describe, expect, test } from '@jest/globals';
import { MATTER_KINDS, MATTERS, matterOf, type MatterKind } from '#journey/clocks/matter';
import { subjectOf } from '#journey/clocks/subject';
import { wayOfTask, type AskedTask } from '../../../apps/web/tasks/way-of-task.js';

const JOURNEY = '00000000-0000-4000-8000-000000000000.1';

const asked = (id: string, phase: AskedTask['phase'] = 'treatment'): AskedTask => {
  const { kind, closedBy } = matterOf(id);
  return { journeyId: JOURNEY, phase, kind, milestones: [...closedBy], subject: subjectOf(id) };
};

/** Tasks that lead to the journey, and why. */
const TO_THE_JOURNEY: Partial<Record<MatterKind, string>> = {
  finding: 'what closes it follows from what the review found, which the journey knows; its page leads on',
  brokenGlass: 'Today shows who broke it and why, and has the button that reviews it (glass-row.tsx)',
};

/** The ids of clocks are longer than their starts: a day or an instrument stands behind them. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'attendance.': 'attendance.2026-12-04.fri-group',
  'instrument.': 'instrument.PHQ-9.1796000000000',
  'baseline.': 'baseline.GAD-7',
  'asked.': 'asked.C-SSRS.1796000000000',
};

describe('every kind of task leads somewhere', () => {
  test.each(MATTERS.map(([start, kind]) => [start, kind] as const))('%s', (start, kind) => {
    const task = asked(EXAMPLES[start] ?? start);
    const way = wayOfTask(task);
    if (kind in TO_THE_JOURNEY) return expect(way).toMatchObject({ words: 'today.openJourney' });
    // Ticked off in its row, or led to what closes it.
    if (way === null) return expect(task.milestones).toContain('completeTask');
    return expect(way.link.to).not.toBe('/journeys/$journeyId');
  });

  test('one of a kind that nobody knows is ticked off', () => {
    expect(matterOf('nobody.knows')).toEqual({ kind: 'other', closedBy: ['completeTask'] });
    expect(wayOfTask(asked('nobody.knows'))).toBeNull();
  });

  test('nothing stands in the list of exceptions that leads elsewhere', () => {
    expect(Object.keys(TO_THE_JOURNEY).filter((kind) => !(kind in MATTER_KINDS))).toEqual([]);
  });
});

describe('a task leads to', () => {
  test.each([
    ['screening.0', 'intake', '/journeys/$journeyId/screening', {}],
    ['risk.screen.0', 'waitlist', '/journeys/$journeyId/screening', {}],
    // After the admission there is no page of the screening, and a level is not chosen by hand.
    ['risk.screen.return.5.0', 'treatment', '/journeys/$journeyId/report/$fact', { instrument: 'C-SSRS' }],
    ['asked.C-SSRS.5', 'treatment', '/journeys/$journeyId/report/$fact', { instrument: 'C-SSRS' }],
    ['baseline.GAD-7', 'planning', '/journeys/$journeyId/report/$fact', { instrument: 'GAD-7' }],
  ] as const)('%s in %s: %s', (id, phase, to, search) => {
    const way = wayOfTask(asked(id, phase));
    expect(way?.link.to).toBe(to);
    expect(way && 'search' in way.link ? way.link.search : {}).toEqual(search);
  });

  test('the attendance of the session that it is about', () => {
    expect(wayOfTask(asked('attendance.2026-12-04.fri-group'))?.link).toEqual({
      to: '/sessions/$date/$key',
      params: { date: '2026-12-04', key: `${JOURNEY}+2026-12-04.fri-group` },
    });
  });

  test('the form of interim services, which closes it', () => {
    expect(wayOfTask(asked('waitlist.interim.0', 'waitlist'))?.link).toMatchObject({
      params: { milestone: 'record-interim-services' },
    });
  });
});
