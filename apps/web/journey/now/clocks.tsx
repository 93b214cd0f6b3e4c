import { DueWords } from '../../words/due-words.js';
import { RuleTag } from '../../words/rule-tag.js';
import { useSay } from '../../words/say.js';
import { TitleWords } from '../../words/title-words.js';
import css from '../journey.module.css';
import type { JourneyView } from '../../api/journey.js';

/** The clocks of the journey, the one that is due soonest first. */
export const Clocks = ({ view: { clocks } }: { readonly view: JourneyView }) => {
  const say = useSay();
  if (clocks.length === 0) return <p>{say('now.noClocks')}</p>;
  return (
    <ul className="plain">
      {clocks.map(({ id, rule, title, dueAt }) => (
        <li key={id} className={css.line}>
          <TitleWords id={id} given={title} />
          <span>
            <DueWords at={dueAt} /> <RuleTag id={rule} />
          </span>
        </li>
      ))}
    </ul>
  );
};
