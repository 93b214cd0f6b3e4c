import { isWord, useSay } from '../words/say.js';

/** A rule in one sentence, for who does not read what it looked at. */
export const RuleLine = ({ id }: { readonly id: string | null }) => {
  const say = useSay();
  const word = `rule.${id}`;
  return (
    <p>
      {id === null ? (
        say('now.noRule')
      ) : (
        <>
          <strong>{id}</strong>
          {isWord(word) && `: ${say(word)}`}
        </>
      )}
    </p>
  );
};
