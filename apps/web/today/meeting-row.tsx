import { FormattedDate } from 'react-intl';
import { TaskWay } from '../tasks/task-way.js';
import { DueWords } from '../words/due-words.js';
import { nameOf } from '../words/person.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import { WhyOf } from '../why/why-of.js';
import type { Task } from './read-tasks.js';
import css from './today.module.css';

interface Props {
  readonly task: Task;
  readonly meeting: NonNullable<Task['meeting']>;
  /** The task is not open any more, and its row keeps its place for a moment. */
  readonly isGone: boolean;
}

/** A group's meeting that is not recorded of everybody: one row for all of its clients, with how many, who, and the way to the attendance. */
export const MeetingRow = ({ task, meeting: { group, title, recorded }, isGone }: Props) => {
  const say = useSay();
  const { journeyId, client, journeys, subject, dueAt, ruleId } = task;
  const clients = journeys?.map((one) => one.client) ?? [client];
  const name = title ?? group;
  const open = say('today.notRecorded', { open: clients.length, all: clients.length + recorded });
  return (
    <li className={css.row} inert={isGone}>
      <div>
        <h3>
          {name}
          {subject && 'date' in subject && (
            <>
              {', '}
              <FormattedDate
                value={`${subject.date}T00:00:00Z`}
                timeZone="UTC"
                weekday="short"
                day="numeric"
                month="short"
              />
            </>
          )}
        </h3>
        <p>
          {open} {ruleId && <RuleTag id={ruleId} />}
        </p>
        <p className="muted">{clients.map(nameOf).join(' · ')}</p>
        <p className="muted">{dueAt && <DueWords at={dueAt} />}</p>
        <WhyOf journeyId={journeyId} about="task" id={task.task} rule={ruleId} title={`${name}, ${open}`} />
      </div>
      <TaskWay task={task} title={`${name}, ${open}`} />
    </li>
  );
};
