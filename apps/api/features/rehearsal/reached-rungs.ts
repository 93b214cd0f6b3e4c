import type { Advanced } from '#contracts/http/rehearsal';
import { matterOf } from '#journey/clocks/matter';
import type { JourneyEvent } from '#journey/model/event';

/** The rungs that were reached, each with the task that it has raised. @param events what was recorded on the way, in order */
export const reachedRungs = (events: readonly JourneyEvent[]): Advanced['rungs'] => {
  const raised = events.flatMap(({ type, data }) => (type === 'taskRaised' ? [data] : []));
  return events.flatMap(({ seq, type, data }) => {
    if (type !== 'clockReached') return [];
    const { clock, rung } = data;
    const task = raised.find((one) => one.clock === clock && one.rung === rung);
    const { kind } = matterOf(clock);
    return [{ seq, clock, kind, rung, role: task?.role ?? null, title: task?.title ?? null }];
  });
};
