import { Store } from '../state/store.js';
import en from './en.json';

export const LANGUAGES = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;
export type WordId = keyof typeof en;
/** What follows a first part in the ids of words: of `do`, every milestone that has words. */
export type WordsOf<First extends string> = WordId extends infer Id
  ? Id extends `${First}.${infer Rest}`
    ? Rest
    : never
  : never;
export type Words = Readonly<Record<WordId, string>>;

interface Spoken {
  readonly language: Language;
  readonly words: Words;
}

/** The choice of a device, and nothing of a person. */
const KEPT = 'iop-language';

const wanted = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (kept !== null && kept in LANGUAGES) return kept as Language;
  return navigator.language.startsWith('es') ? 'es' : 'en';
};

const wordsOf = async (language: Language): Promise<Words> =>
  language === 'es' ? (await import('./es.json')).default : en;

export const spoken = new Store<Spoken>({ language: 'en', words: en });

export const speak = async (language: Language): Promise<void> => {
  spoken.set({ language, words: await wordsOf(language) });
  document.documentElement.lang = language;
};

export const choose = (language: Language): Promise<void> => {
  localStorage.setItem(KEPT, language);
  return speak(language);
};

/** Before anything is shown. */
export const begin = (): Promise<void> => speak(wanted());
