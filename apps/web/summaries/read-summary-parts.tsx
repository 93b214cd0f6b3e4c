import { useSay } from '../words/say.js';
import { PartFacts } from './part-facts.js';
import { SUMMARY_PARTS, type Content } from './read-summary.js';
import css from './summaries.module.css';

/** A version as it is read before it is signed: every fact of every part, and with them the words of whoever wrote it. */
export const ReadSummary = ({ content }: { readonly content: Content }) => {
  const say = useSay();
  return (
    <div className={css.parts}>
      {SUMMARY_PARTS.map((part) => {
        const { text } = content.parts[part];
        return (
          <section key={part} aria-labelledby={`part-${part}`}>
            <h3 id={`part-${part}`}>{say(`summaryPart.${part}`)}</h3>
            <PartFacts content={content} part={part} />
            {text !== null && <p className={css.words}>{text}</p>}
          </section>
        );
      })}
    </div>
  );
};
