import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { spoken, type WordId } from './language.js';

export type Values = Record<string, string | number | boolean | Date>;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- react-intl looks here for the ids that there are
  namespace FormatjsIntl {
    interface Message {
      ids: WordId;
    }
  }
}

/** One sentence of the words, in whichever language is spoken. */
export const useSay = (): ((id: WordId, values?: Values) => string) => {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
};

/** Whether there are words for what the API names: it may know an event or a rule that these pages do not yet. */
export const isWord = (id: string): id is WordId => Object.hasOwn(spoken.get().words, id);
