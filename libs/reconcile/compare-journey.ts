import type { JourneyEvent } from '#journey/model/event';
import type { Policy } from '#journey/model/policy';
import { inItsClocks } from '#journey/sessions/clocks-left';
import { isOver } from '#journey/rules/after-closing';
import type { JourneyView } from '#journey/view';
import { compareEvents, compareLengths } from './compare-events.js';
import type { Decided } from './decided.js';
import { difference, type Difference, type Subject } from './difference.js';
import type { JourneyRow, JourneyRows, TaskRow } from './journey-rows.js';
import { folded, rowOf, rowOfView, standingColumns, viewWithoutClocks, type Folded } from './row-of.js';
import { isSame } from './same.js';
import { tasksOf } from './tasks-of.js';

/** What Temporal knows of a journey: the answer of its workflow, and what it decided. */
export interface JourneySays {
  /** The view that the workflow answers; null if it does not run. */
  readonly view: JourneyView | null;
  readonly decided: Decided<JourneyEvent>;
}

export type PolicyOf = (version: string) => Policy | null;

/** Finds every difference between the records of a journey and what the journey says, and between the records themselves. */
export const compareJourney = (
  rows: JourneyRows,
  says: JourneySays,
  policyOf: PolicyOf,
): readonly Difference[] => {
  const { journeyId, row, events } = rows;
  const subject: Subject = { kind: 'journey', id: journeyId };
  if (!row) return saidOf(says) > 0 ? [difference('not-in-records', subject, 1)] : [];
  const said = saidOf(says);
  const fold = folded(journeyId, events);
  const found = [
    ...compareLengths(subject, said > 0 ? said : null, events, row.seq),
    ...compareEvents(subject, says.decided, events),
    ...(fold || gapIn(events) ? [] : [difference('events-do-not-fold', subject)]),
    ...(fold ? compareRow(subject, rows, fold, says, policyOf) : []),
    ...compareTasks(subject, rows),
    ...rows.owed.slice(0, 1).map(() => difference('recording-owed', subject)),
  ];
  const runs = says.view !== null;
  return !runs && mustRun(rows, fold, says) ? [...found, difference('nothing-runs', subject)] : found;
};

/** Whether a workflow has to run: the journey is open, or it is closed with an alert that nobody has answered, so that somebody has to be asked. */
const mustRun = ({ row }: JourneyRows, fold: Folded | null, { decided }: JourneySays): boolean => {
  if (fold?.state.phase === 'closed') return !isOver(fold.state);
  return row!.closedAt === null && !decided.has('journeyClosed');
};

/** Sequence of the last event that the journey knows of; 0 if it says nothing. */
export const saidOf = ({ view, decided }: JourneySays): number => Math.max(view?.seq ?? 0, decided.last);

const gapIn = (events: readonly JourneyEvent[]): boolean =>
  events.length === 0 || events.some(({ seq }, index) => seq !== index + 1);

const compareRow = (
  subject: Subject,
  { row }: JourneyRows,
  fold: Folded,
  { view }: JourneySays,
  policyOf: PolicyOf,
): Difference[] => {
  const { state, atTrack } = fold;
  const under = isOver(state) ? null : policyOf(state.policyVersion);
  const policy = isOver(state) ? ({} as Policy) : under && inItsClocks(under, state);
  // The journey's own answer has the clocks of the policy that it really is under.
  const own = view?.seq === state.seq ? rowOfView(view, atTrack) : null;
  const expected = own ?? (policy ? rowOf(fold, policy) : null);
  const about = expected
    ? columnsThatDiffer(row!, expected)
    : columnsThatDiffer(withoutClocks(row!), rowOfView(viewWithoutClocks(fold), atTrack));
  const alsoFolded = own && !isSame(withoutClocks(own), rowOfView(viewWithoutClocks(fold), atTrack));
  const all = alsoFolded && !about.includes('events') ? [...about, 'events'] : about;
  return all.length > 0 ? [difference('row-differs', subject, null, all)] : [];
};

/** The row with a view without clocks. `due` is then computed from the tasks alone. */
const withoutClocks = (row: JourneyRow): JourneyRow => {
  const view = { ...row.view, clocks: [] };
  return { ...row, view, due: standingColumns(view).due };
};

/** Names of the columns that differ, as the entity has them. The order of the care team does not count. */
export const columnsThatDiffer = (row: JourneyRow, expected: JourneyRow): string[] =>
  (Object.keys(expected) as (keyof JourneyRow)[]).filter((column) =>
    column === 'careTeam'
      ? !isSame([...row.careTeam].sort(), [...expected.careTeam].sort())
      : !isSame(row[column], expected[column]),
  );

const compareTasks = (subject: Subject, { events, tasks }: JourneyRows): Difference[] => {
  const expected = new Map(tasksOf(events).map((task) => [task.task, task]));
  const other = tasks.filter((task) => !isSame(expected.get(task.task), task));
  const there = new Set(tasks.map(({ task }) => task));
  const lost = [...expected.values()].filter(({ task }) => !there.has(task));
  const seq = first([...other, ...lost]);
  return seq === null ? [] : [difference('tasks-differ', subject, seq)];
};

const first = (tasks: readonly TaskRow[]): number | null =>
  tasks.length > 0 ? Math.min(...tasks.map(({ seq }) => seq)) : null;
