import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useSay } from './say.js';
import { titleInWords } from './title-in-words.js';
import { titleOf } from './title-of.js';

export interface Title {
  readonly words: string;
  /** The language of the words, where they are not in the one that is read. */
  readonly lang: 'en' | undefined;
}

/**
 * What a task or a clock is called, in the language that is read.
 * @param id of the task or the clock
 * @param given its title as it is recorded, in English; empty where none is known. It stands where these pages have no words for the id
 */
export const useTitle = (): ((id: string, given: string) => Title) => {
  const say = useSay();
  const { formatDate } = useIntl();
  return useCallback(
    (id, given) => {
      const found = titleOf(id, given);
      if (!found)
        return given === ''
          ? { words: say('matter.other'), lang: undefined }
          : { words: titleInWords(given), lang: 'en' };
      const { word, date, ...named } = found;
      const day = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' } as const;
      const values = {
        ...Object.fromEntries(Object.entries(named).map(([name, value]) => [name, value ?? 'none'])),
        date: date === null ? 'none' : formatDate(`${date}T00:00:00Z`, day),
      };
      return { words: say(word, values), lang: undefined };
    },
    [say, formatDate],
  );
};

export const TitleWords = ({ id, given }: { readonly id: string; readonly given: string }) => {
  const { words, lang } = useTitle()(id, given);
  return <span lang={lang}>{words}</span>;
};
