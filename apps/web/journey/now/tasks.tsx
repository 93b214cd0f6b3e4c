import { DueWords } from '../../words/due-words.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import type { JourneyView } from '../../api/journey.js';
import { TaskDone } from '../../milestones/task-done.js';

/** What somebody is asked to do, late first: it was raised before what is not due yet. */
export const Tasks = ({ view: { journeyId, tasks } }: { readonly view: JourneyView }) => {
  const say = useSay();
  if (tasks.length === 0) return <p>{say('now.noTasks')}</p>;
  const inOrder = tasks.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  return (
    <ul className="plain">
      {inOrder.map(({ task, title, role, dueAt }) => (
        <li key={task} className={css.line}>
          <span lang="en">{title}</span>
          <span className="muted">
            {say(`role.${role}`)}
            {dueAt && (
              <>
                {', '}
                <DueWords at={dueAt} />
              </>
            )}
          </span>
          <TaskDone journeyId={journeyId} task={task} title={title} />
        </li>
      ))}
    </ul>
  );
};
