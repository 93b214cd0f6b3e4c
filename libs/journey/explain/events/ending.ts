import { runningClocks } from '../../clocks/clocks.js';
import type { Policy } from '../../model/policy.js';
import type { JourneyState } from '../../model/state.js';
import { countedOf, spanInWords } from '../counted.js';
import { instant, list, observed, required, type Input } from '../input.js';
import type { EventInputs } from './look.js';

const counted = (clock: string, state: JourneyState, policy: Policy): Input[] => {
  const running = runningClocks(state, policy).find(({ id }) => id === clock);
  return running ? countedOf(running, state, policy) : [];
};

/** Holds, discharge, aftercare and the end; clocks, tasks and the policy. */
export const ending: EventInputs<
  | 'placedOnHold'
  | 'seatReleased'
  | 'returnedFromHold'
  | 'continuingCareAgreed'
  | 'dischargeBegun'
  | 'summarySigned'
  | 'followUpAttempted'
  | 'followUpGivenUp'
  | 'clockReached'
  | 'clockSatisfied'
  | 'taskRaised'
  | 'taskClosed'
  | 'policyAdopted'
  | 'journeyClosed'
> = {
  placedOnHold: ({ at, data }, _before, { clocks }) => [
    instant('onHoldSince', at),
    observed('handOffLevel', data.handOff.level),
    observed('span', spanInWords(clocks.seatKeptOnHold)),
    instant('seatKeptUntil', data.seatUntil),
  ],
  seatReleased: ({ data }) => [observed('track', data.track)],
  returnedFromHold: ({ data }) => [
    observed('tier', data.tier),
    observed('track', data.track),
    instant('endsAt', data.endsAt),
  ],
  continuingCareAgreed: ({ data: { care } }, _before, { discharge }) => [
    observed('level', care.level),
    {
      ...instant('firstAppointment', care.firstAppointment),
      needed: `within ${discharge.firstAppointmentWithinDays} days after discharge`,
    },
  ],
  dischargeBegun: ({ data }) => [
    observed('because', data.because),
    observed('criteriaMet', data.criteriaMet),
  ],
  summarySigned: ({ at }) => [instant('signedAt', at)],
  followUpAttempted: ({ data }) => [observed('day', data.day), observed('reached', data.reached)],
  followUpGivenUp: ({ data }, { followUps }, { clocks }) => [
    observed('day', data.day),
    required(
      'attempts',
      followUps[data.day]?.attempts ?? 0,
      `given up after ${clocks.followUpAttempts}`,
      false,
    ),
  ],
  clockReached: ({ data }, before, policy) => [
    observed('clock', data.clock),
    observed('rung', data.rung),
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
  ],
  journeyClosed: ({ data }) => [
    observed('because', data.because),
    observed('handOffLevel', data.handOff?.level ?? null),
  ],
};
