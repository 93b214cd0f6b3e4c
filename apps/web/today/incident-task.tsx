import { WhyOf } from '../why/why-of.js';
import { DueWords } from '../words/due-words.js';
import { nameOf } from '../words/person.js';
import { RuleTag } from '../words/rule-tag.js';
import { useTitle } from '../words/title-words.js';
import type { Task } from './read-tasks.js';

/** What is asked about an incident, by when, and why. */
export const IncidentTask = ({ task: asked }: { readonly task: Task }) => {
  const { journeyId, task, dueAt, ruleId, client } = asked;
  const { words, lang } = useTitle()(task, asked.title);
  return (
    <div className="row">
      <p>
        <span lang={lang}>{words}</span> {ruleId && <RuleTag id={ruleId} />}{' '}
        {dueAt && <DueWords at={dueAt} />}
      </p>
      <WhyOf
        journeyId={journeyId}
        about="task"
        id={task}
        rule={ruleId}
        title={`${words}, ${nameOf(client)}`}
      />
    </div>
  );
};
