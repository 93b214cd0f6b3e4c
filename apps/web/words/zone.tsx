import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { useStore } from '../state/store.js';
import { spoken } from './language.js';

interface Props {
  /** IANA's name of the site's zone: never that of the tablet. */
  readonly timeZone: string;
  readonly children: ReactNode;
}

/** The language that is spoken, and whose clocks the times are of. */
export const Zone = ({ timeZone, children }: Props) => {
  const { language, words } = useStore(spoken);
  return (
    <IntlProvider locale={language === 'en' ? 'en-US' : 'es-US'} timeZone={timeZone} messages={words}>
      {children}
    </IntlProvider>
  );
};
