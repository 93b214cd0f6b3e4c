import { useQuery } from '@tanstack/react-query';
import type { JourneyView } from '../../api/journey.js';
import { taskEndsQuery } from '../../milestones/read-actions.js';
import { TaskDone } from '../../milestones/task-done.js';
import { LinkButton } from '../../parts/link-button.js';
import { DueWords } from '../../words/due-words.js';
import { useSay } from '../../words/say.js';
import { useTitle } from '../../words/title-words.js';
import css from '../journey.module.css';

/** The tasks, late ones first, each with the form that ends it. *Done* is there only for a task that may be ticked off. */
export const Tasks = ({ view: { journeyId, tasks } }: { readonly view: JourneyView }) => {
  const say = useSay();
  const titleOf = useTitle();
  const { data: ends } = useQuery(taskEndsQuery(journeyId));
  if (tasks.length === 0) return <p>{say('now.noTasks')}</p>;
  const inOrder = tasks.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  return (
    <ul className="plain">
      {inOrder.map(({ task, title: given, role, dueAt }) => {
        const { words: title, lang } = titleOf(task, given);
        const { form = null, isTicked = false } = ends?.get(task) ?? {};
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
            {form && (
              <div>
                <LinkButton
                  size="sm"
                  aria-label={`${say(`do.${form}`)}: ${title}`}
                  to="/journeys/$journeyId/do/$milestone"
                  params={{ journeyId, milestone: form }}
                >
                  {say(`do.${form}`)}
                </LinkButton>
              </div>
            )}
            {!form && isTicked && <TaskDone journeyId={journeyId} task={task} title={title} />}
          </li>
        );
      })}
    </ul>
  );
};
