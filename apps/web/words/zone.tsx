import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { useStore } from '../state/store.js';
import { spoken, type WordId } from './language.js';

interface Props {
  /** IANA's name of the site's zone: never that of the tablet. */
  readonly timeZone: string;
  readonly children: ReactNode;
}

/** Sets the language of the words, and the time zone in which times are told. */
export const Zone = ({ timeZone, children }: Props) => {
  const { language, words } = useStore(spoken);
  // Some words may not be loaded yet. No open page uses those: a page that needs them waits for them (apps/web/routes).
  const messages = words as Readonly<Record<WordId, string>>;
  return (
    <IntlProvider locale={language === 'en' ? 'en-US' : 'es-US'} timeZone={timeZone} messages={messages}>
      {children}
    </IntlProvider>
  );
};
