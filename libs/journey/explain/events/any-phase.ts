import { runningClocks } from '../../clocks/clocks.js';
import { CLINICAL_PARTS } from '../../model/clinical-data.js';
import type { Policy } from '../../model/policy.js';
import type { JourneyState } from '../../model/state.js';
import { countedOf } from '../counted.js';
import { type Input, instant, list, observed } from '../input.js';
import type { EventInputs } from './event-inputs.js';

const counted = (clock: string, state: JourneyState, policy: Policy): Input[] => {
  const running = runningClocks(state, policy).find(({ id }) => id === clock);
  return running ? countedOf(running, state, policy) : [];
};

export const anyPhaseInputs: EventInputs<
  | 'phaseEntered'
  | 'careTeamChanged'
  | 'clockReached'
  | 'clockSatisfied'
  | 'taskRaised'
  | 'taskClosed'
  | 'policyAdopted'
  | 'journeyClosed'
  | 'clinicalDataRecorded'
  | 'movedIn'
> = {
  phaseEntered: ({ data }) => [observed('from', data.from), observed('phase', data.phase)],
  careTeamChanged: ({ data }, { careTeam }) => [
    observed('role', data.role),
    observed('before', careTeam[data.role] ?? null),
    observed('after', data.staffId),
  ],
  clockReached: ({ data }, before, policy) => [
    observed('clock', data.clock),
    observed('rung', data.rung),
    ...(data.again ? [observed('again', true)] : []),
    instant('rungDueAt', data.dueAt),
    ...counted(data.clock, before, policy),
  ],
  clockSatisfied: ({ data }) => [observed('clock', data.clock)],
  taskRaised: ({ data }, before, policy) => [
    observed('task', data.task),
    observed('role', data.role),
    ...(data.clock === null
      ? []
      : [observed('clock', data.clock), observed('rung', data.rung), ...counted(data.clock, before, policy)]),
    instant('dueAt', data.dueAt),
  ],
  taskClosed: ({ data }, { tasks }) => [
    observed('task', data.task),
    observed('how', data.how),
    instant('raisedAt', tasks[data.task]?.raisedAt),
  ],
  policyAdopted: ({ data }) => [
    observed('from', data.from),
    observed('to', data.to),
    observed('laddersSetBack', list(Object.keys(data.setBack))),
    observed('reviewNotDueByHours', data.reviewNotDueByHours),
    ...(data.lookAgainAt === undefined ? [] : [instant('lookAgainAt', data.lookAgainAt)]),
    ...(data.closedBefore ? [observed('closedBefore', list(data.closedBefore))] : []),
    ...(data.clocksBefore ? [observed('clocksBefore', data.clocksBefore.timeZone)] : []),
  ],
  journeyClosed: ({ data }) => [
    observed('because', data.because),
    ...(data.aftercareEnded ? [observed('aftercareEnded', data.aftercareEnded)] : []),
    observed('handOffLevel', data.handOff?.level ?? null),
    ...(data.waived ? [observed('doneWithout', list(data.waived.map(({ what }) => what)))] : []),
  ],
  // Each recorded part, with when it had been recorded before. The content of the parts is in the record.
  clinicalDataRecorded: ({ data }, { clinical }) =>
    CLINICAL_PARTS.filter((part) => data[part] !== undefined).map((part) =>
      instant(`${part}.before`, clinical?.[part]?.at),
    ),
  movedIn: ({ data }) => [
    observed('steps', data.steps),
    observed('refused', data.refused),
    observed('holds', data.holds),
  ],
};
