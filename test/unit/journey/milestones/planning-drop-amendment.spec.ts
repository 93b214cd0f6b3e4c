import { expect, test } from '@jest/globals';
import { planVersions } from '#journey/plan-versions';
import { planAt } from '#scenarios/plan';
import { inTreatment } from '#scenarios/pure/in-phase';

const AMENDED = { plan: { ...planAt('T3'), dischargeCriteria: ['back at work'] }, reason: 'new work' };

test('A16: an amendment that the client does not sign is dropped, its task closes, and the plan stays', () => {
  const before = inTreatment();
  const { plan } = before.state;
  const journey = before.reach('amendPlan', AMENDED).reach('signPlan', { signer: 'clinician' });
  const task = journey.tasks.find((one) => one.startsWith('plan.amendment.'))!;
  journey.reach('dropAmendment', { reason: 'the client does not want it' });
  expect(journey.state).toMatchObject({ plan, amendment: null });
  expect(journey.tasks).not.toContain(task);
  expect(journey.eventsOf('taskClosed').at(-1)?.data).toEqual({ task, how: 'satisfied' });
  expect(journey.eventsOf('amendmentDropped')[0]).toMatchObject({
    rule: { id: 'R-PLAN-SIGN', version: 3 },
    reason: 'the client does not want it',
  });
  expect(journey.attempt('signPlan', { signer: 'client' })?.needed).toEqual(['amendPlan']);
});

test('A16: the versions tell of it, and another amendment can be written', () => {
  const journey = inTreatment().reach('amendPlan', AMENDED).passDays(1);
  journey.reach('dropAmendment', { reason: 'x' }).reach('amendPlan', AMENDED);
  expect(planVersions(journey.events).map(({ droppedAt, inForceFrom }) => [droppedAt, inForceFrom])).toEqual([
    [null, journey.state.treatment!.startedAt],
    [journey.now, null],
    [null, null],
  ]);
});

test('A16: where there is none, it is refused', () =>
  expect(inTreatment().attempt('dropAmendment', { reason: 'x' })?.rule.id).toBe('R-PLAN-SIGN'));
