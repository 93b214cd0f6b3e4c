import { runningClocks } from '../clocks/clocks.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { untimedTasks } from '../rules/untimed-tasks.js';
import { ANYTHING, handedTo, type Offerings, WRITTEN } from './offering.js';

/** Tasks that somebody simply ticks off: no milestone ends them, and no clock of theirs runs. */
const ticked = (state: JourneyState, policy: Policy): string[] => {
  const running = new Set(runningClocks(state, policy).map(({ id }) => id));
  const ended = new Set(untimedTasks(state).flatMap(({ task, endedBy }) => (endedBy === null ? [] : [task])));
  return Object.entries(state.tasks)
    .filter(([task, { clock }]) => !ended.has(task) && !(policy.risk && clock !== null && running.has(clock)))
    .map(([task]) => task);
};

const LEFT = { reason: WRITTEN, handOff: null, waived: [] };
const LEFT_IN_WRITING = {
  reason: WRITTEN,
  handOff: handedTo(2),
  waived: [{ what: 'summary', reason: WRITTEN }],
} as const;

export const anyPhaseOfferings: Offerings<
  'assignCareTeam' | 'completeTask' | 'withdraw' | 'endJourney' | 'recordClinicalData'
> = {
  assignCareTeam: ({ careTeam }, { by: { id, role } }) => ({
    defaults: role === 'clinician' && careTeam.clinician === undefined ? { role, staffId: id } : {},
  }),
  completeTask: (state, { policy }) => {
    const [task] = ticked(state, policy);
    return task === undefined ? null : { defaults: { task }, whole: { task } };
  },
  withdraw: () => ({ whole: LEFT, inWriting: LEFT_IN_WRITING }),
  endJourney: () => ({
    whole: { because: 'other', ...LEFT },
    inWriting: { because: 'other', ...LEFT_IN_WRITING },
  }),
  recordClinicalData: ANYTHING,
};
