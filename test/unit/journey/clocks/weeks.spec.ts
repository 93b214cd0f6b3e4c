import { describe, expect, test } from '@jest/globals';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { week } from '#scenarios/attendance';
import { POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

const treated = (tier = 'T3'): PureJourney => inTreatment({ tier, policy: POLICY });
const asked = ({ tasks }: PureJourney): string[] => tasks.filter((task) => task.startsWith('week.'));

describe('H10: hours by the week', () => {
  test('are asked for as the week ends, and are late a day after', () => {
    const journey = treated().passUntil('2026-01-12T04:59:59.999Z');
    expect(asked(journey)).toEqual([]);
    journey.passUntil('2026-01-12T05:00:00.000Z');
    expect(journey.view.tasks.find(({ clock }) => clock === 'week.2026-01-05')).toMatchObject({
      ...{ role: 'clinician', title: 'Record the hours of the week of 2026-01-05' },
      dueAt: '2026-01-13T05:00:00.000Z',
    });
    expect(journey.view.overdue).toBe(false);
    expect(journey.passUntil('2026-01-13T05:00:00.000Z').view.overdue).toBe(true);
    journey.reach('recordWeek', week('2026-01-05', 15, 15));
    expect([asked(journey), journey.view.overdue]).toEqual([[], false]);
  });

  test('of a client who is never seen again are owed: no step down is recommended [E1]', () => {
    const journey = treated()
      .reach('recordWeek', week('2026-01-05', 15, 15))
      .passDays(49);
    journey.reach('reviewPlan', { summary: 'by the file' });
    expect(journey.eventsOf('taperRecommended')).toEqual([]);
    expect(asked(journey)).toHaveLength(11);
  });

  test('are those of the tier, whatever was typed as planned [E2]', () => {
    const journey = treated();
    for (const monday of ['2026-01-05', '2026-01-12'])
      journey.passDays(7).reach('recordWeek', week(monday, 3, 3));
    journey.reach('reviewPlan', { summary: 'comes' });
    expect(journey.eventsOf('taperRecommended')).toEqual([]);
  });

  test('are no more than were planned and not excused [E3]', () => {
    expect(treated().attempt('recordWeek', week('2026-01-05', 15, 15, 15))).toMatchObject({
      rule: { id: 'R-DOSE-WEEKS' },
      needed: ['deliveredHours at most 0'],
    });
    expect(treated().attempt('recordWeek', week('2026-01-05', 15, 30))?.rule.id).toBe('R-DOSE-WEEKS');
  });

  test('that came hold the gate: recorded in time, the step down is recommended', () => {
    const journey = treated();
    for (const monday of ['2026-01-05', '2026-01-12'])
      journey.passDays(7).reach('recordWeek', week(monday, 15, 14, 1));
    journey.reach('reviewPlan', { summary: 'engaged' });
    expect(journey.eventsOf('taperRecommended')).toHaveLength(1);
  });

  test('a recommendation falls when a week is not recorded in time', () => {
    const journey = treated();
    for (const monday of ['2026-01-05', '2026-01-12'])
      journey.passDays(7).reach('recordWeek', week(monday, 15, 15));
    journey.reach('reviewPlan', { summary: 'engaged' }).passDays(9);
    expect(journey.eventsOf('recommendationFell')).toHaveLength(1);
  });

  test('nobody asks for the weeks of a hold; of the last week before a discharge somebody does', () => {
    const held = treated().passDays(1).reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' });
    expect(asked(held.passDays(28))).toEqual([]);
    const ended = treated().passDays(3);
    ended.reach('beginDischarge', { because: 'droppedOut', criteriaMet: false, reason: 'moves away' });
    expect(asked(ended.passDays(14))).toEqual(['week.2026-01-05.0', 'week.2026-01-05.1']);
  });
});
