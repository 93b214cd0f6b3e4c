import type { Role } from '../model/actor.js';
import type { Policy } from '../model/policy.js';
import type { Span } from '../model/span.js';
import type { RuleId } from '../model/rule.js';
import { addSpan } from '../time/spans.js';

/** What happens when a rung is reached. `raiseTask` only tells somebody. `look` adds no event of its own: the rules are applied again at that instant. */
export type Consequence = 'raiseTask' | 'lapseOffer' | 'loseContact' | 'releaseSeat' | 'look';

export interface Rung {
  /** ms since epoch. */
  readonly at: number;
  readonly role: Role;
  /** 0 is a reminder; from 1 on the clock is missed and the journey overdue. */
  readonly rung: number;
  /** This is the last rung once more: its task is told again. */
  readonly again?: true;
}

/** A clock that runs in a given state, with every rung of its ladder. */
export interface RunningClock {
  readonly id: string;
  readonly rule: RuleId;
  readonly title: string;
  readonly consequence: Consequence;
  readonly rungs: readonly Rung[];
  /** The last rung again, once the ladder is climbed: when its task is told the next time. Absent if it is told once. */
  readonly toldAgain?: Rung;
  /** When its task is due, where that is not the first rung. */
  readonly dueAt?: number;
  /** From when (ms since epoch) and over which span it was counted; null where the state or the policy names none. */
  readonly counted?: { readonly since: number | null; readonly span: Span | null };
}

type Named = Pick<RunningClock, 'id' | 'rule' | 'title' | 'counted'>;

type ByRule = { readonly [Id in RuleId]?: Policy['ladder'] };

/** A clock with rungs at 1×, 2×, 3× its span, for the roles of the policy's ladder of that rule, or of its general ladder. */
const climb = (
  named: Named,
  since: number,
  span: Span,
  responsible: Role,
  { ladder: ofAll, ladders, calendar }: Policy,
): RunningClock => {
  const ofRule: ByRule | undefined = ladders;
  return {
    counted: { since, span },
    ...named,
    consequence: 'raiseTask',
    rungs: (ofRule?.[named.rule] ?? ofAll).map((role, index) => ({
      at: addSpan(since, span, calendar, index + 1),
      role: role === 'responsible' ? responsible : role,
      rung: index + 1,
    })),
  };
};

/** A clock with a ladder at 1×, 2×, 3× its span. If the policy lists the rule in `tasksAtStart`, its task is there from the start. */
export const ladder = (
  named: Named,
  since: number,
  span: Span,
  responsible: Role,
  policy: Policy,
): RunningClock => {
  const clock = climb(named, since, span, responsible, policy);
  const atStart = (policy.tasksAtStart as readonly RuleId[] | undefined)?.includes(named.rule);
  return atStart ? fromTheStart(clock, since, responsible) : clock;
};

/** A reminder at `at` for the responsible role, and the policy's ladder at 1×, 2×, 3× `span` after it. */
export const reminder = (
  named: Named,
  at: number,
  span: Span,
  responsible: Role,
  policy: Policy,
): RunningClock => {
  const missed = climb(named, at, span, responsible, policy);
  return { ...missed, rungs: [{ at, role: responsible, rung: 0 }, ...missed.rungs] };
};

/** The same clock with its task there from `since` on, for the responsible role, due when the clock is missed first. */
export const fromTheStart = (clock: RunningClock, since: number, responsible: Role): RunningClock => ({
  ...clock,
  rungs: [{ at: since, role: responsible, rung: 0 }, ...clock.rungs],
  dueAt: clock.rungs[0]!.at,
});

/** A clock with one consequence of its own at `at`. */
export const once = (named: Named, at: number, consequence: Consequence): RunningClock => ({
  ...named,
  consequence,
  rungs: [{ at, role: 'system', rung: 0 }],
});
