import { isWord, useSay } from './say.js';

/** The id of a rule, after the sentence, with what it says in plain words for whoever asks. */
export const RuleTag = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const word = `rule.${id}`;
  return (
    <span className="tag muted" {...(isWord(word) && { title: say(word) })}>
      {id}
    </span>
  );
};
