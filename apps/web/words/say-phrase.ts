import type { PhraseOf } from './phrases.js';
import { isWord, useSay, type Values } from './say.js';
import { spanSaid } from './span-of.js';
import { TIME_OF_DAY, useTimeOfDay } from './time-of-day.js';

/** Says a value of a sentence that is a code or a date, by the name that it has in the sentence; null where it stands as it is. */
type SayValue = (name: string, value: string) => string | null;

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const asItIs: SayValue = () => null;

/** Says a sentence of the API in the language that is read, where there are words for it; null where there are none. */
export const useSayPhrase = (sayValue = asItIs): ((found: PhraseOf | null) => string | null) => {
  const say = useSay();
  const timeOfDay = useTimeOfDay();
  const inWords = (name: string, value: string): Values[string] => {
    const span = name === 'span' ? spanSaid(value) : null;
    if (span) return say(`span.${span.unit}`, { count: span.count });
    if (TIME_OF_DAY.test(value)) return timeOfDay(value);
    // Words that choose by a number are given one.
    return sayValue(name, value) ?? (NUMBER.test(value) ? Number(value) : value);
  };
  return (found) =>
    found && isWord(found.word)
      ? say(
          found.word,
          Object.fromEntries(
            Object.entries(found.values).map(([name, value]) => [name, inWords(name, value)]),
          ),
        )
      : null;
};
