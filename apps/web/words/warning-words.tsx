import { FormattedMessage } from 'react-intl';
import { LocalDate } from './instants.js';
import { warningOf } from './warning-of.js';

/** What somebody should see to, in the language that is read; in English where these pages have no words for it. */
export const WarningWords = ({ warning }: { readonly warning: string }) => {
  const found = warningOf(warning);
  if (!found) return <span lang="en">{warning}</span>;
  const { word, values, date } = found;
  return <FormattedMessage id={word} values={{ ...values, date: date && <LocalDate date={date} /> }} />;
};
