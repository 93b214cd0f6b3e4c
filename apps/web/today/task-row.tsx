import { Link } from '@tanstack/react-router';
import { LinkButton } from '../parts/link-button.js';
import { isFormed } from '../milestones/forms.js';
import { kebab } from '../words/kebab.js';
import { TaskDone } from '../milestones/task-done.js';
import { DueWords } from '../words/due-words.js';
import { nameOf } from '../words/person.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import { useTitle } from '../words/title-words.js';
import type { Task } from './read-tasks.js';
import css from './today.module.css';

interface Props {
  readonly task: Task;
  /** The task is not open any more, and its row keeps its place for a moment. */
  readonly isGone: boolean;
}

/** One task with its button: the form that closes it, or *Done* where it may be ticked off. */
export const TaskRow = ({ task, isGone }: Props) => {
  const say = useSay();
  const { journeyId, client, dueAt, ruleId, milestones, call } = task;
  const { words: title, lang } = useTitle()(task.task, task.title);
  const milestone = milestones.map(kebab).find(isFormed);
  return (
    <li className={css.row} inert={isGone}>
      <div>
        <h3>
          <Link to="/journeys/$journeyId" params={{ journeyId }}>
            {nameOf(client)}
          </Link>
        </h3>
        <p>
          <span lang={lang}>{title}</span> {ruleId && <RuleTag id={ruleId} />}
        </p>
        <p className="muted">{dueAt && <DueWords at={dueAt} />}</p>
        <p className="row">
          {client.phone && <a href={`tel:${client.phone}`}>{client.phone}</a>}
          {call?.map(({ name, phone }) => (
            <a key={phone} href={`tel:${phone}`}>
              {name}, {phone}
            </a>
          ))}
        </p>
      </div>
      {milestone ? (
        <LinkButton to="/journeys/$journeyId/do/$milestone" params={{ journeyId, milestone }}>
          {say(`do.${milestone}`)}
        </LinkButton>
      ) : (
        milestones.includes('completeTask') && (
          <TaskDone journeyId={journeyId} task={task.task} title={`${title}, ${nameOf(client)}`} />
        )
      )}
    </li>
  );
};
