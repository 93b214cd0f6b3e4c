import { useQuery } from '@tanstack/react-query';
import type { Journey } from '../../api/journey.js';
import { actionsQuery, taskEndsQuery } from '../../milestones/read-actions.js';
import { Loading } from '../../parts/loading.js';
import { TaskWay } from '../../tasks/task-way.js';
import { WhyOf } from '../../why/why-of.js';
import { useSay } from '../../words/say.js';
import { useTitle } from '../../words/title-words.js';
import css from '../journey.module.css';
import { AskedOf } from './asked-of.js';
import { matterWith, mattersOf } from './matters.js';

/**
 * The tasks, late ones first, each with the way to what ends it, and why it stands. *Done* is there only for a task that may be ticked off. What comes next by the
 * rules stands with its task above, and not here again.
 */
export const Tasks = ({ journey: { view, access } }: { readonly journey: Journey }) => {
  const { journeyId, phase } = view;
  const say = useSay();
  const titleOf = useTitle();
  const { data: actions, isPending } = useQuery(actionsQuery(journeyId));
  const { data: ends } = useQuery(taskEndsQuery(journeyId));
  const all = mattersOf(view);
  if (all.length === 0) return <p>{say('now.noTasks')}</p>;
  if (isPending) return <Loading rows={3} />;
  const next = (actions ?? []).filter(({ state }) => state === 'recommended');
  const above = new Set(next.map(({ task }) => matterWith(all, task)));
  const matters = all.filter((matter) => !above.has(matter));
  if (matters.length === 0) return <p>{say('now.noOtherTasks')}</p>;
  return (
    <ul className="plain">
      {matters.map((matter) => {
        const { task, title: given } = matter.task;
        const { words: title, lang } = titleOf(task, given);
        const end = ends?.get(task);
        return (
          <li key={task} className={css.line}>
            <span lang={lang}>{title}</span>
            <AskedOf matter={matter} />
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
