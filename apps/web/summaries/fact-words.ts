import { useIntl } from 'react-intl';
import { useTierName } from '../api/program.js';
import { isWord, useSay, type Values } from '../words/say.js';
import type { WordId } from '../words/language.js';

/** How the facts of a record are put into words. */
export interface FactWords {
  readonly say: (id: WordId, values?: Values) => string;
  /** The word for a code of a list; the code itself where these pages do not know it yet. */
  readonly code: (list: string, code: string) => string;
  readonly tier: (id: string) => string;
  /** An instant, as a day of the site. */
  readonly day: (at: string) => string;
  readonly time: (at: string) => string;
  /** A local date. */
  readonly date: (date: string) => string;
}

export const useFactWords = (): FactWords => {
  const say = useSay();
  const intl = useIntl();
  const tier = useTierName();
  const LONG = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return {
    say,
    tier,
    code: (list, code) => {
      const word = `${list}.${code}`;
      return isWord(word) ? say(word) : code;
    },
    day: (at) => intl.formatDate(at, LONG),
    time: (at) => intl.formatDate(at, { hour: 'numeric', minute: '2-digit' }),
    date: (date) => intl.formatDate(`${date}T00:00:00Z`, { ...LONG, timeZone: 'UTC' }),
  };
};
