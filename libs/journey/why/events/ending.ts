import { runningClocks } from '../../clocks/clocks.js';
import type { Policy } from '../../policy/policy.js';
import type { JourneyState } from '../../state.js';
import { countedOf, spanInWords } from '../counted.js';
import { instant, list, looked, wanted, type Input } from '../input.js';
import type { SaidBy } from './look.js';

const counted = (clock: string, state: JourneyState, policy: Policy): Input[] => {
  const running = runningClocks(state, policy).find(({ id }) => id === clock);
  return running ? countedOf(running, state, policy) : [];
};

/** Holds, discharge, aftercare and the end; clocks, tasks and the policy. */
export const ending: SaidBy<
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
    looked('handOffLevel', data.handOff.level),
    looked('span', spanInWords(clocks.seatKeptOnHold)),
    instant('seatKeptUntil', data.seatUntil),
  ],
  seatReleased: ({ data }) => [looked('track', data.track)],
  returnedFromHold: ({ data }) => [
    looked('tier', data.tier),
    looked('track', data.track),
    instant('endsAt', data.endsAt),
  ],
  continuingCareAgreed: ({ data: { care } }, _before, { discharge }) => [
    looked('level', care.level),
    {
      ...instant('firstAppointment', care.firstAppointment),
      needed: `within ${discharge.firstAppointmentWithinDays} days after discharge`,
    },
  ],
  dischargeBegun: ({ data }) => [looked('because', data.because), looked('criteriaMet', data.criteriaMet)],
  summarySigned: ({ at }) => [instant('signedAt', at)],
  followUpAttempted: ({ data }) => [looked('day', data.day), looked('reached', data.reached)],
  followUpGivenUp: ({ data }, { followUps }, { clocks }) => [
    looked('day', data.day),
    wanted(
      'attempts',
      followUps[data.day]?.attempts ?? 0,
      `given up after ${clocks.followUpAttempts}`,
      false,
    ),
  ],
  clockReached: ({ data }, before, policy) => [
    looked('clock', data.clock),
    looked('rung', data.rung),
    instant('rungDueAt', data.dueAt),
    ...counted(data.clock, before, policy),
  ],
  clockSatisfied: ({ data }) => [looked('clock', data.clock)],
  taskRaised: ({ data }, before, policy) => [
    looked('task', data.task),
    looked('role', data.role),
    ...(data.clock === null
      ? []
      : [looked('clock', data.clock), looked('rung', data.rung), ...counted(data.clock, before, policy)]),
    instant('dueAt', data.dueAt),
  ],
  taskClosed: ({ data }, { tasks }) => [
    looked('task', data.task),
    looked('how', data.how),
    instant('raisedAt', tasks[data.task]?.raisedAt),
  ],
  policyAdopted: ({ data }) => [
    looked('from', data.from),
    looked('to', data.to),
    looked('laddersSetBack', list(Object.keys(data.setBack))),
    looked('reviewNotDueByHours', data.reviewNotDueByHours),
  ],
  journeyClosed: ({ data }) => [
    looked('because', data.because),
    looked('handOffLevel', data.handOff?.level ?? null),
  ],
};
