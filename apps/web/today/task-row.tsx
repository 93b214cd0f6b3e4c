import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { wayToForm } from '../milestones/ways.js';
import { LinkButton } from '../parts/link-button.js';
import { TaskWay } from '../tasks/task-way.js';
import { DueWords } from '../words/due-words.js';
import { nameOf } from '../words/person.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import { TitleWords, useTitle } from '../words/title-words.js';
import { WhyOf } from '../why/why-of.js';
import { callOf } from './call-of.js';
import { CallWay } from './call-way.js';
import { Phones } from './phones.js';
import type { Task } from './read-tasks.js';
import { TriedWords } from './tried-words.js';
import css from './today.module.css';

interface Props {
  readonly task: Task;
  /** The task is not open any more, and its row keeps its place for a moment. */
  readonly isGone: boolean;
  /** Of a call: what is asked of the client once they are reached. */
  readonly then?: readonly Task[];
  /** The client has not been reached, and a call is asked for as well. */
  readonly isCalledFirst?: boolean;
}

/** One task with its button: to what closes it, or *Done* where it may be ticked off. */
export const TaskRow = ({ task, isGone, then = [], isCalledFirst = false }: Props) => {
  const say = useSay();
  const { journeyId, client, contact, dueAt, ruleId } = task;
  const { words, lang } = useTitle()(task.task, task.title);
  const title = `${words}, ${nameOf(client)}`;
  return (
    <li className={css.row} inert={isGone}>
      <div>
        <h3>
          <Link to="/journeys/$journeyId" params={{ journeyId }}>
            {nameOf(client)}
          </Link>
        </h3>
        <p>
          <span lang={lang}>{words}</span> {ruleId && <RuleTag id={ruleId} />}
        </p>
        <p className="muted">{dueAt && <DueWords at={dueAt} />}</p>
        {contact && <TriedWords contact={contact} />}
        {isCalledFirst && <p className="muted">{say('today.callFirst')}</p>}
        {then.map((one) => (
          <OnceReached key={one.task} task={one} />
        ))}
        <div className="row">
          <Phones {...task} />
          <WhyOf journeyId={journeyId} about="task" id={task.task} rule={ruleId} title={title} />
        </div>
      </div>
      <Ways task={task} title={title} />
    </li>
  );
};

const OnceReached = ({ task: { task, title, dueAt } }: { readonly task: Task }) => (
  <p className="muted">
    <FormattedMessage id="today.onceReached" values={{ what: <TitleWords id={task} given={title} /> }} />
    {dueAt && (
      <>
        {', '}
        <DueWords at={dueAt} />
      </>
    )}
  </p>
);

/** A call is recorded in the row; an offer is accepted or declined. */
const Ways = ({ task, title }: { readonly task: Task; readonly title: string }) => {
  const say = useSay();
  const call = callOf(task);
  if (call) return <CallWay journeyId={task.journeyId} call={call} title={title} />;
  if (task.kind !== 'offer') return <TaskWay task={task} title={title} />;
  const declines = say('do.decline-seat');
  return (
    <div className="row">
      <TaskWay task={task} title={title} />
      <LinkButton
        size="sm"
        aria-label={`${declines}: ${title}`}
        {...wayToForm(task.journeyId, 'decline-seat')}
      >
        {declines}
      </LinkButton>
    </div>
  );
};
