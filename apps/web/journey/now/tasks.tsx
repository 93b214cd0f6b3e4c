import { useQuery } from '@tanstack/react-query';
import type { JourneyView } from '../../api/journey.js';
import { taskEndsQuery } from '../../milestones/read-actions.js';
import { TaskWay } from '../../tasks/task-way.js';
import { DueWords } from '../../words/due-words.js';
import { useSay } from '../../words/say.js';
import { useTitle } from '../../words/title-words.js';
import css from '../journey.module.css';

/** The tasks, late ones first, each with the way to what ends it. *Done* is there only for a task that may be ticked off. */
export const Tasks = ({ view: { journeyId, phase, tasks } }: { readonly view: JourneyView }) => {
  const say = useSay();
  const titleOf = useTitle();
  const { data: ends } = useQuery(taskEndsQuery(journeyId));
  if (tasks.length === 0) return <p>{say('now.noTasks')}</p>;
  const inOrder = tasks.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  return (
    <ul className="plain">
      {inOrder.map(({ task, title: given, role, dueAt }) => {
        const { words: title, lang } = titleOf(task, given);
        const end = ends?.get(task);
        return (
          <li key={task} className={css.line}>
            <span lang={lang}>{title}</span>
            <span className="muted">
              {say(`role.${role}`)}
              {dueAt && (
                <>
                  {', '}
                  <DueWords at={dueAt} />
                </>
              )}
            </span>
            {end && (
              <div>
                <TaskWay task={{ ...end, journeyId, phase }} title={title} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};
