import { useQuery } from '@tanstack/react-query';
import type { Journey } from '../../api/journey.js';
import { taskEndsQuery } from '../../milestones/read-actions.js';
import { TaskWay } from '../../tasks/task-way.js';
import { WhyOf } from '../../why/why-of.js';
import { DueWords } from '../../words/due-words.js';
import { useSay } from '../../words/say.js';
import { useTitle } from '../../words/title-words.js';
import css from '../journey.module.css';

/** The tasks, late ones first, each with the way to what ends it, and why it stands. *Done* is there only for a task that may be ticked off. */
export const Tasks = ({ journey: { view, access } }: { readonly journey: Journey }) => {
  const { journeyId, phase, tasks } = view;
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
            <div className="row">
              {end && <TaskWay task={{ ...end, journeyId, phase }} title={title} />}
              <WhyOf
                {...{ journeyId, id: task, about: 'task', hasOpened: access.glass !== null, title }}
                rule={end?.rule?.id ?? null}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
};
