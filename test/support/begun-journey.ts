import { journeyIdOf } from '#contracts/journey-id';
import { folded, rowOf } from '#reconcile/row-of';
import { tasksOf } from '#reconcile/tasks-of';
import { beginJourney } from '#reconciler/begin-again';
import { RepairRecords } from '#records/reconcile/repair-records';
import { JourneyOnStage, newClient } from './journey-on-stage.js';
import type { Stage } from './stage.js';

/**
 * Makes a journey of another client that stands where this one stands: it writes the same events, and starts the workflow from them, as `npm run reconcile`
 * does for a journey that does not run. This costs a fraction of going the whole way, for tests that need very many journeys.
 */
export const beginLike = async (stage: Stage, other: JourneyOnStage): Promise<JourneyOnStage> => {
  const { client, taskQueue, policy, database } = stage;
  const journeyId = journeyIdOf(await newClient(stage), 1);
  const events = await other.events();
  const fold = folded(journeyId, events)!;
  const row = rowOf(fold, policy);
  await new RepairRecords(database.owner).journey(
    { journeyId, row: null, events: [], tasks: [], owed: [] },
    { row, events, tasks: tasksOf(events) },
    { kinds: [], reason: 'for a trial', by: 'operator-1' },
  );
  await beginJourney({ client, taskQueue }, { state: fold.state, events, view: row.view, policy });
  return JourneyOnStage.of(stage, row.view);
};
