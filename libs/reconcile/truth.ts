import type { AnyEvent, Decided } from './decided.js';

/** Which side to believe if the two contradict each other: the running journey, or the records. */
export type Trusted = 'journey' | 'records';

/** The events as they should be on record, or why nobody can say. */
export type Truth<E extends AnyEvent> =
  | {
      readonly known: true;
      readonly events: readonly E[];
      /** The workflow has to be begun anew. */ readonly anew: boolean;
    }
  | { readonly known: false; readonly why: 'trust' | 'history-gone' };

/**
 * Finds out which events should be on record. What somebody changed by hand is replaced by what was decided. Events beyond what the workflow knows, or
 * other events in place of its own, have two possible causes: they never happened, or a restored Temporal has forgotten them. Only a person can say which,
 * by `trusted`.
 */
export const truthOf = <E extends AnyEvent>(
  said: number,
  decided: Decided<E>,
  recorded: readonly E[],
  trusted: Trusted | null,
): Truth<E> => {
  const beyond = said > 0 && (recorded.at(-1)?.seq ?? 0) > said;
  const diverged = recorded.some((event) => decided.isDecided(event) === false && !decided.isOf(event));
  const disputed = beyond || diverged;
  if (disputed && trusted === null) return { known: false, why: 'trust' };
  if (disputed && trusted === 'records') return whole(recorded.length, recorded, true);
  const there = new Map(recorded.map((event) => [event.seq, event]));
  const last = said > 0 ? said : (recorded.at(-1)?.seq ?? 0);
  const events: E[] = [];
  for (let seq = 1; seq <= last; seq += 1) {
    const written = there.get(seq);
    const event = written && decided.isDecided(written) !== false ? written : decided.event(seq);
    if (event) events.push(event);
  }
  return whole(last, events, false);
};

const whole = <E extends AnyEvent>(last: number, events: readonly E[], anew: boolean): Truth<E> =>
  events.length === last && events.every(({ seq }, index) => seq === index + 1)
    ? { known: true, events, anew }
    : { known: false, why: 'history-gone' };
