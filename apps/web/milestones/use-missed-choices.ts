import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Schemas } from '../api/client.js';
import { useSay } from '../words/say.js';
import { titleInWords } from '../words/title-in-words.js';
import { missedQuery } from './read-missed.js';

type Session = Schemas['Session'];

/**
 * The sessions that the client has missed, each as people know it: by its day, its time and its kind.
 * @param chosen is always among them, even if it is too long ago to be one of those that are read
 */
export const useMissedChoices = (
  journeyId: string,
  chosen: string,
  which: (session: Session) => boolean = () => true,
): readonly { readonly value: string; readonly label: string }[] => {
  const say = useSay();
  const { formatDate } = useIntl();
  const { data: missed = [] } = useQuery(missedQuery(journeyId));
  const choices = missed.filter(which).map(({ session, start, kind }) => ({
    value: session,
    label: [
      formatDate(start, { weekday: 'short', day: 'numeric', month: 'short' }),
      formatDate(start, { hour: 'numeric', minute: '2-digit' }),
      say(`kind.${kind}`),
    ].join(', '),
  }));
  return chosen === '' || choices.some(({ value }) => value === chosen)
    ? choices
    : [{ value: chosen, label: titleInWords(chosen) }, ...choices];
};
