import { useInfiniteQuery } from '@tanstack/react-query';
import { MoreRows } from '../parts/more-rows.js';
import { Asked } from '../parts/asked.js';
import { NewRows } from '../parts/new-rows.js';
import { useHeldRows } from '../parts/use-held-rows.js';
import { useSay } from '../words/say.js';
import { waitsForCall } from './calls-first.js';
import { isAboutIncident, useIncidents } from './incident-tasks.js';
import { listOf, LISTS, sideOf, type List } from './list-of.js';
import { NothingDue } from './nothing-due.js';
import { OneRow } from './one-row.js';
import { tasksQuery, type Task } from './read-tasks.js';
import css from './today.module.css';

/**
 * The person's open tasks, late ones first, one row for each matter; a coordinator's in lists by what they are about, on two sides of the page. What is asked
 * about an open incident stands with that, above the lists, and not here again; what waits until a client is reached stands with the call.
 */
export const Tasks = () => {
  const say = useSay();
  const query = useInfiniteQuery(tasksQuery);
  const { incidents, isKnown } = useIncidents();
  const pages = query.data?.pages ?? [];
  const tasks = pages
    .flatMap(({ items }) => items)
    .filter((task) => !incidents.some((incident) => isAboutIncident(task, incident)));
  // The lists are held as one: none comes in above a row that somebody looks at.
  const held = useHeldRows(`${pages.length} ${isKnown}`, tasks, keyOf);
  const open = held.rows.filter((task) => !held.gone.has(task));
  const inList = (list: List): readonly Task[] =>
    held.rows.filter((task) => listOf(task) === list && !waitsForCall(task, open));
  const filled = LISTS.filter((list) => inList(list).length > 0);
  const lists: readonly List[] = filled.length > 0 ? filled : ['tasks'];
  const sections = lists.map((list, at) => {
    const heading = (
      <h2 id={list} tabIndex={-1}>
        {say(list === 'tasks' && at > 0 ? 'today.otherTasks' : `today.${list}`)}
      </h2>
    );
    return (
      <section key={list} className="card" aria-labelledby={list}>
        {at > 0 ? (
          heading
        ) : (
          <NewRows held={held} of={say('now.tasks')}>
            {heading}
          </NewRows>
        )}
        <Asked query={isKnown ? query : { ...query, data: undefined, isPending: true }} rows={6}>
          {() =>
            held.rows.length === 0 ? (
              <NothingDue />
            ) : (
              <ul className="plain">
                {inList(list).map((task) => (
                  <OneRow key={keyOf(task)} task={task} isGone={held.gone.has(task)} among={open} />
                ))}
              </ul>
            )
          }
        </Asked>
        {at === lists.length - 1 && <MoreRows query={query} />}
      </section>
    );
  });
  const onSide = (side: 'tasks' | 'more') => sections.filter((_, at) => sideOf(lists[at]!, lists) === side);
  return (
    <>
      <div className={css.tasks}>{onSide('tasks')}</div>
      <div className={css.more}>{onSide('more')}</div>
    </>
  );
};

/** The row of a group's meeting stays the same, whoever of its clients is recorded meanwhile. */
const keyOf = ({ journeyId, task, meeting, clock, track }: Task): string =>
  meeting ? `${track} ${meeting.group} ${clock}` : `${journeyId} ${task}`;
