import { DueWords } from '../words/due-words.js';
import { RuleTag } from '../words/rule-tag.js';
import { TitleWords } from '../words/title-words.js';
import type { Task } from './read-tasks.js';

/** What is asked about an incident, and by when. */
export const IncidentTask = ({ task: { task, title, dueAt, ruleId } }: { readonly task: Task }) => (
  <p>
    <TitleWords id={task} given={title} /> {ruleId && <RuleTag id={ruleId} />}{' '}
    {dueAt && <DueWords at={dueAt} />}
  </p>
);
