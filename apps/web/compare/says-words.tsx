import { Fragment } from 'react';
import { Day, Time } from '../words/instants.js';
import { dueSaid, saysOf, type DueSaid } from '../words/compared-of.js';
import { isWord, useSay } from '../words/say.js';
import { useSaySentence } from '../words/say-sentence.js';
import { WithInstants } from '../words/with-instants.js';

/** What is no sentence of any language: a number, a level of care, instants. */
const OF_NO_LANGUAGE = /^[\dTZ:.\s,-]+$/;

/** What one of the policies says, in the language that is read; in English where these pages have no words for it. */
export const SaysWords = ({ said }: { readonly said: string }) => {
  const sayPhrase = useSaySentence();
  const due = dueSaid(said);
  if (due) return <Due {...due} />;
  const words = saysOf(said)?.map(sayPhrase) ?? [];
  if (words.length > 0 && words.every((one) => one !== null)) return words.join('; ');
  return (
    <span {...(!OF_NO_LANGUAGE.test(said) && { lang: 'en' })}>
      <WithInstants text={said} />
    </span>
  );
};

const Due = ({ dueAt, rung, hear, every }: DueSaid) => {
  const say = useSay();
  const roleName = (role: string): string => {
    const word = `role.${role}`;
    return isWord(word) ? say(word) : role;
  };
  return (
    <>
      {say('says.due')} <Instant at={dueAt} />
      {rung !== null && `, ${say('says.overdue', { rung })}`}
      {hear.map(({ role, at }, place) => (
        <Fragment key={`${role} ${at}`}>
          {place === 0 ? '; ' : ', '}
          {roleName(role)} <Instant at={at} />
        </Fragment>
      ))}
      {every !== null && `, ${say('says.every', { minutes: Number(every) })}`}
    </>
  );
};

const Instant = ({ at }: { readonly at: string }) => (
  <>
    <Day at={at} />, <Time at={at} />
  </>
);
