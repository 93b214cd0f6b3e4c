import { useSay } from '../words/say.js';
import { useFactWords, type FactWords } from './fact-words.js';
import * as ofEnding from './facts-of-ending.js';
import * as ofStay from './facts-of-stay.js';
import type { Content, Facts, SummaryPart } from './read-summary.js';
import type { Lines } from './recorded.js';
import css from './summaries.module.css';

/** How each part is put into words. A new part does not compile until it is here. */
const IN_WORDS: { readonly [P in SummaryPart]: (facts: Facts[P], words: FactWords) => Lines } = {
  ...ofStay,
  ...ofEnding,
};

interface Props<P extends SummaryPart> {
  readonly content: Content;
  readonly part: P;
}

/** The facts of one part of the record, one on each line. */
export function PartFacts<P extends SummaryPart>({ content, part }: Props<P>) {
  const say = useSay();
  const words = useFactWords();
  const facts = content.parts[part].facts as Facts[P];
  const inWords = IN_WORDS[part] as (facts: Facts[P], words: FactWords) => Lines;
  const said = inWords(facts, words);
  return (
    <ul className={css.facts} aria-label={say('summary.recorded')}>
      {said.map((line, index) => (
        // The place is the key, because two weeks may read the same.
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
