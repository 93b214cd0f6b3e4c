import { useStore } from '../state/store.js';
import { spoken } from '../words/language.js';
import { isWord, useSay } from '../words/say.js';
import type { Instrument, Item } from './read-instruments.js';
import es from './es.json';

type Flag = Instrument['flags'][number];

interface InstrumentWords {
  readonly item: (code: string, item: Item) => string;
  readonly answer: (code: string, text: string) => string;
  readonly flag: (code: string, flag: Flag) => string;
}

const inSpanish = (of: object, name: string): unknown => (of as Record<string, unknown>)[name];

/** One answer in English may be two in Spanish: "Not at all" says how often in the PHQ-9, and how much in the PCL-5. */
const answerInSpanish = (code: string, text: string): string | undefined => {
  const own = inSpanish(es.answersOf, code) as object | undefined;
  return ((own && inSpanish(own, text)) ?? inSpanish(es.answers, text)) as string | undefined;
};

/**
 * Words for the short labels of items, answers and flags. In English they are the API's. The Spanish ones are in a file of these forms, and not among the
 * words that every page loads. An instrument's own wording is never translated: it is its owner's.
 */
export const useInstrumentWords = (): InstrumentWords => {
  const say = useSay();
  const { language } = useStore(spoken);
  const spanish = language === 'es';
  return {
    item: (code, { number, label }) =>
      (spanish && (inSpanish(es.items, code) as string[] | undefined)?.[number - 1]) || label,
    answer: (code, text) => {
      const word = `answer.${text}`;
      if (isWord(word)) return say(word);
      return (spanish && answerInSpanish(code, text)) || text;
    },
    flag: (code, { name, meaning }) =>
      (spanish && (inSpanish(es.flags, `${code}.${name}`) as string | undefined)) || meaning,
  };
};
