import type { Journey } from '../../api/journey.js';
import { Requirements } from '../../forms/requirements.js';
import type { Action, TaskEnd } from '../../milestones/read-actions.js';
import { wayToDo } from '../../milestones/ways.js';
import { LinkButton } from '../../parts/link-button.js';
import { RuleTag } from '../../words/rule-tag.js';
import { WhyOf } from '../../why/why-of.js';
import { useTitle } from '../../words/title-words.js';
import { isWord, useSay } from '../../words/say.js';
import css from '../journey.module.css';
import { AskedOf } from './asked-of.js';
import { matterWith, mattersOf } from './matters.js';

interface Props {
  readonly journey: Journey;
  readonly action: Action;
  /** The task that asks for it, where one does. */
  readonly asks: TaskEnd | undefined;
}

/** An action with why it is here: the rule and the task that ask for it, of whom and by when, or the rule that wants a reason; and what of its conditions is met. */
export const ActionRow = ({ journey: { view, access }, action, asks }: Props) => {
  const say = useSay();
  const titleOf = useTitle();
  const { journeyId, phase } = view;
  const { path, state, rule: hinders, requires, gates } = action;
  const isRecommended = state === 'recommended';
  const rule = isRecommended ? (asks?.rule ?? null) : hinders;
  const matter = isRecommended ? matterWith(mattersOf(view), action.task) : undefined;
  const asked = matter?.task;
  const title = asked && titleOf(asked.task, asked.title);
  const what = say(`do.${path}`);
  const looked = requires.length > 0 ? requires : gates.map((gate) => ({ kind: 'gate' as const, ...gate }));
  return (
    <li className={css.line}>
      <div>
        <LinkButton variant={isRecommended ? 'filled' : 'default'} {...wayToDo(journeyId, phase, path)}>
          {isRecommended ? what : say('now.withReason', { what })}
        </LinkButton>
      </div>
      {title && <span lang={title.lang}>{title.words}</span>}
      {rule && (
        <span className="muted">
          <RuleWords id={rule.id} />
        </span>
      )}
      {matter && <AskedOf matter={matter} />}
      {asked && title && (
        <WhyOf
          {...{ journeyId, about: 'task', id: asked.task, hasOpened: access.glass !== null }}
          rule={rule?.id ?? null}
          title={`${what}, ${title.words}`}
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
