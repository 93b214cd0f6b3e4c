import { describe, expect, test } from '@jest/globals';
import { rulesOfTasks } from '#journey/actions/rules-of-tasks';
import { matterOf } from '#journey/clocks/matter';
import { RULES } from '#journey/model/rule';
import { POLICY } from '#scenarios/policy';
import { inScreening } from '#scenarios/pure/in-phase';
import { anyJourney, type Seen } from '../properties/any-journey.js';

describe('the rule by which a task stands', () => {
  test('is that of its clock: by it a page says why somebody is asked', () => {
    const { state, policy } = inScreening({ policy: POLICY });
    const asked = Object.keys(state.tasks).filter((task) => matterOf(task).kind === 'screening');
    expect(asked.map((task) => rulesOfTasks(state, policy).get(task)?.id)).toEqual(['R-SCREEN']);
  });

  test('is a rule that there is, of a task that is open, whatever has happened', () => {
    let found = 0;
    const look = ({ journey: { state, policy } }: Seen): void => {
      for (const [task, { id }] of rulesOfTasks(state, policy)) {
        found += 1;
        expect([task in state.tasks, id in RULES]).toEqual([true, true]);
      }
    };
    anyJourney(look);
    expect(found).toBeGreaterThan(100);
  });
});
