import { Link } from '@tanstack/react-router';
import { TaskWay } from '../tasks/task-way.js';
import { DueWords } from '../words/due-words.js';
import { nameOf } from '../words/person.js';
import { RuleTag } from '../words/rule-tag.js';
import { useTitle } from '../words/title-words.js';
import type { Task } from './read-tasks.js';
import css from './today.module.css';

interface Props {
  readonly task: Task;
  /** The task is not open any more, and its row keeps its place for a moment. */
  readonly isGone: boolean;
}

/** One task with its button: to what closes it, or *Done* where it may be ticked off. */
export const TaskRow = ({ task, isGone }: Props) => {
  const { journeyId, client, dueAt, ruleId, call } = task;
  const { words: title, lang } = useTitle()(task.task, task.title);
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
      <TaskWay task={task} title={`${title}, ${nameOf(client)}`} />
    </li>
  );
};
