import { Store } from '../state/store.js';

export const LANGUAGES = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;
export type { WordId, WordsOf } from './word-id.js';
export type Words = Readonly<Record<string, string>>;

interface Spoken {
  readonly language: Language;
  readonly words: Words;
}

/** Key of the local storage: the choice belongs to the device, and says nothing of a person. */
const KEPT = 'iop-language';

const wanted = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (kept !== null && kept in LANGUAGES) return kept as Language;
  return navigator.language.startsWith('es') ? 'es' : 'en';
};

const FIRST: Readonly<Record<Language, () => Promise<{ default: Words }>>> = {
  en: () => import('words:en'),
  es: () => import('words:es'),
};
const LATER: typeof FIRST = {
  en: () => import('words:en/later'),
  es: () => import('words:es/later'),
};

export const spoken = new Store<Spoken>({ language: 'en', words: {} });

let later: Promise<void> | null = null;

/**
 * Resolves once every word is there, also those that no first page has. A page that needs them waits for this.
 * @throws Error where they cannot be loaded; the next call tries again
 */
export const allWords = (): Promise<void> => {
  const { language } = spoken.get();
  later ??= LATER[language]().then(
    ({ default: words }) => {
      const now = spoken.get();
      if (now.language === language) spoken.set({ language, words: { ...now.words, ...words } });
    },
    (error: unknown) => {
      later = null;
      throw error;
    },
  );
  return later;
};

export const choose = async (language: Language): Promise<void> => {
  localStorage.setItem(KEPT, language);
  // Both files are loaded before anything changes, so that an open page shows no word of the language before, and none is missing.
  const [first, others] = await Promise.all([FIRST[language](), LATER[language]()]);
  later = Promise.resolve();
  spoken.set({ language, words: { ...first.default, ...others.default } });
  document.documentElement.lang = language;
};

/** Loads the words of the first pages, before anything is shown. */
export const begin = async (): Promise<void> => {
  const language = wanted();
  spoken.set({ language, words: (await FIRST[language]()).default });
  document.documentElement.lang = language;
};
