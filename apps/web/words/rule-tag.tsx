import { isWord, useSay } from './say.js';

/** The id of a rule, to stand after a sentence. Its title says the rule in plain words. */
export const RuleTag = ({ id }: { readonly id: string }) => {
  const say = useSay();
  const word = `rule.${id}`;
  return (
    <span className="tag muted" {...(isWord(word) && { title: say(word) })}>
      {id}
    </span>
  );
};
