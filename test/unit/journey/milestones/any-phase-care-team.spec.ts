import { expect, test } from '@jest/globals';
import { OPEN_PHASES } from '#journey/model/phase';
import { IN_PHASE } from '#scenarios/pure/in-phase';

test.each(OPEN_PHASES)('R-CARE-TEAM: in %s somebody takes a journey over, and hands it back', (phase) => {
  const before = IN_PHASE[phase]();
  expect(before.view.careTeam).toEqual({});
  const taken = before
    .reach('assignCareTeam', { role: 'clinician', staffId: 'staff-2' })
    .reach('assignCareTeam', { role: 'coordinator', staffId: 'staff-1' });
  expect(taken.view.careTeam).toEqual({ clinician: 'staff-2', coordinator: 'staff-1' });
  expect(taken.view).toMatchObject({ phase, tasks: before.view.tasks, clocks: before.view.clocks });
  const back = taken.reach('assignCareTeam', { role: 'clinician', staffId: null });
  expect(back.view.careTeam).toEqual({ coordinator: 'staff-1' });
});

test('what is so already is refused', () => {
  const journey = IN_PHASE.intake();
  const nobody = { role: 'clinician', staffId: null } as const;
  expect(journey.attempt('assignCareTeam', nobody)?.rule.id).toBe('R-CARE-TEAM');
  const mine = { role: 'clinician', staffId: 'staff-2' } as const;
  expect(journey.reach('assignCareTeam', mine).attempt('assignCareTeam', mine)?.rule.id).toBe('R-CARE-TEAM');
});
