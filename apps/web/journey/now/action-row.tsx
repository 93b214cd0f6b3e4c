import type { Journey } from '../../api/journey.js';
import { Requirements } from '../../forms/requirements.js';
import type { Action, TaskEnd } from '../../milestones/read-actions.js';
import { wayToDo } from '../../milestones/ways.js';
import { LinkButton } from '../../parts/link-button.js';
import { DueWords } from '../../words/due-words.js';
import { RuleTag } from '../../words/rule-tag.js';
import { WhyOf } from '../../why/why-of.js';
import { useTitle } from '../../words/title-words.js';
import { isWord, useSay } from '../../words/say.js';
import css from '../journey.module.css';

interface Props {
  readonly journey: Journey;
  readonly action: Action;
  /** The task that asks for it, where one does. */
  readonly asks: TaskEnd | undefined;
}

/** An action with why it is here: the rule that asks for it and by when, or that wants a reason; and what of its conditions is met. */
export const ActionRow = ({ journey: { view, access }, action, asks }: Props) => {
  const say = useSay();
  const titleOf = useTitle();
  const { journeyId, phase, tasks } = view;
  const { path, state, rule: hinders, requires, gates } = action;
  const isRecommended = state === 'recommended';
  const rule = isRecommended ? (asks?.rule ?? null) : hinders;
  const asked = isRecommended ? tasks.find(({ task }) => task === asks?.task) : undefined;
  const dueAt = asked?.dueAt;
  const what = say(`do.${path}`);
  const looked = requires.length > 0 ? requires : gates.map((gate) => ({ kind: 'gate' as const, ...gate }));
  return (
    <li className={css.line}>
      <div>
        <LinkButton variant={isRecommended ? 'filled' : 'default'} {...wayToDo(journeyId, phase, path)}>
          {isRecommended ? what : say('now.withReason', { what })}
        </LinkButton>
      </div>
      {(rule || dueAt) && (
        <span className="muted">
          {rule && <RuleWords id={rule.id} />} {dueAt && <DueWords at={dueAt} />}
        </span>
      )}
      {asked && (
        <WhyOf
          {...{ journeyId, about: 'task', id: asked.task, hasOpened: access.glass !== null }}
          rule={rule?.id ?? null}
          title={`${what}, ${titleOf(asked.task, asked.title).words}`}
        />
      )}
      <Requirements journeyId={journeyId} requires={looked} />
    </li>
  );
};

const RuleWords = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const word = `rule.${id}`;
  return (
    <>
      {isWord(word) && `${say(word)} `}
      <RuleTag id={id} />
    </>
  );
};
