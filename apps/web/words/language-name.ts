import { useIntl } from 'react-intl';

/** What a language is called in the language of the reader: `es-MX` is *Mexican Spanish*. A tag that no browser knows stays as it is. */
export const useLanguageName = (): ((tag: string) => string) => {
  const { formatDisplayName } = useIntl();
  return (tag) => formatDisplayName(tag, { type: 'language', fallback: 'code' }) ?? tag;
};
