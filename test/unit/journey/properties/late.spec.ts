import { expect, test } from '@jest/globals';
import { askedByState } from '#journey/clocks/asked-by-state';
import type { RunningClock } from '#journey/clocks/clock';
import { runningClocks } from '#journey/clocks/clocks';
import type { Role } from '#journey/model/actor';
import type { OpenTask } from '#journey/model/state';
import { runs } from '../../property-parameters.js';
import { anyShipped } from './shipped.js';
import type { Seen } from './walks.js';

const isLate = ({ dueAt }: OpenTask, now: number): boolean => dueAt !== null && dueAt <= now;

/** Clocks that were missed, with the roles whose tasks for what the clock waits for are all without a due time, or due in the future. */
const notLate = ({ journey: { state, policy, now } }: Seen): string[] =>
  runningClocks(state, policy)
    .filter(({ id }) => state.reached[id]?.overdue)
    .flatMap((clock) =>
      toldBy(clock, state.reached[clock.id]!.rungs)
        .filter((role) => {
          const asked = askedByState(clock.id, state, policy);
          const open = Object.entries(state.tasks)
            .filter(([task, one]) => one.role === role && (one.clock === clock.id || asked.includes(task)))
            .map(([, one]) => one);
          // Whoever has ticked their task off has none.
          return open.length > 0 && !open.some((one) => isLate(one, now));
        })
        .map((role) => `${clock.id} ${role}`),
    );

const toldBy = ({ rungs }: RunningClock, reached: number): Role[] => [
  ...new Set(rungs.slice(0, reached).map(({ role }) => role)),
];

test('under the policy that ships the task of a clock that was missed is late, whichever task stands for it', () => {
  anyShipped((seen) => expect(notLate(seen)).toEqual([]), runs(80));
});
