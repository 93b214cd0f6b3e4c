import { DueWords } from '../../words/due-words.js';
import { RuleTag } from '../../words/rule-tag.js';
import { useSay } from '../../words/say.js';
import { WhyOf } from '../../why/why-of.js';
import { TitleWords, useTitle } from '../../words/title-words.js';
import css from '../journey.module.css';
import type { Journey } from '../../api/journey.js';
import { clocksAhead } from './matters.js';

/** The clocks that have asked nobody yet, the one that is due soonest first. One that has stands with its task. */
export const Clocks = ({ journey: { view, access } }: { readonly journey: Journey }) => {
  const say = useSay();
  const titleOf = useTitle();
  const { journeyId } = view;
  const clocks = clocksAhead(view);
  if (clocks.length === 0)
    return <p>{say(view.clocks.length === 0 ? 'now.noClocks' : 'now.noOtherClocks')}</p>;
  return (
    <ul className="plain">
      {clocks.map(({ id, rule, title, dueAt }) => (
        <li key={id} className={css.line}>
          <TitleWords id={id} given={title} />
          <div className="row">
            <span>
              <DueWords at={dueAt} /> <RuleTag id={rule} />
            </span>
            <WhyOf
              {...{ journeyId, id, rule, about: 'clock', hasOpened: access.glass !== null }}
              title={titleOf(id, title).words}
            />
          </div>
        </li>
      ))}
    </ul>
  );
};
