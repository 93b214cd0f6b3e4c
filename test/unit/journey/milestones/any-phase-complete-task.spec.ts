import { expect, test } from '@jest/globals';
import { inAssessment } from '#scenarios/pure/in-phase';
import { PureJourney } from '#scenarios/pure/pure-journey';

test('a reminder is ticked off, by whoever did it, and its clock goes on', () => {
  const journey = PureJourney.refer()
    .passDays(1)
    .reach('completeTask', { task: 'intake.firstContact.1' }, { by: 'coordinator' });
  expect(journey.tasks).toEqual([]);
  expect(journey.view.overdue).toBe(true);
  expect(journey.eventsOf('taskClosed')[0]).toMatchObject({
    by: { id: 'coordinator-1' },
    data: { how: 'done' },
  });
  expect(journey.passDays(1).tasks).toEqual(['intake.firstContact.2']);
});

test('a task that is not open is refused', () =>
  expect(inAssessment().attempt('completeTask', { task: 'nothing.1' })?.detail).toBe(
    'No open task is called nothing.1.',
  ));
