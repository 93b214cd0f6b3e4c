import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { isWord } from './say.js';

/** What a language is called in the language of the reader: `es-MX` is *Mexican Spanish*. Sign languages, which browsers do not know in Spanish, have words of ours. A tag that no browser knows stays as it is. */
export const useLanguageName = (): ((tag: string) => string) => {
  const { formatDisplayName, formatMessage } = useIntl();
  return useCallback(
    (tag) => {
      const word = `language.${tag}`;
      if (isWord(word)) return formatMessage({ id: word });
      return formatDisplayName(tag, { type: 'language', fallback: 'code' }) ?? tag;
    },
    [formatDisplayName, formatMessage],
  );
};
