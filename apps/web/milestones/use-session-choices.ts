import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useSay } from '../words/say.js';
import { titleInWords } from '../words/title-in-words.js';
import { isMissed, ownSessionsQuery, type OwnSession } from './read-own-sessions.js';

type Choices = readonly { readonly value: string; readonly label: string }[];

/**
 * Sessions of the client to choose from, each as people know it: by its day, its time and its kind.
 * @param chosen is always among them, even if it is too long ago to be one of those that are read
 */
export const useSessionChoices = (
  journeyId: string,
  chosen: string,
  which: (sessions: readonly OwnSession[]) => readonly OwnSession[],
): Choices => {
  const say = useSay();
  const { formatDate } = useIntl();
  const { data = [] } = useQuery(ownSessionsQuery(journeyId));
  const choices = which(data).map(({ session, start, kind }) => ({
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

/** Sessions that may be made up for, the latest first. */
export const missed = (sessions: readonly OwnSession[]): readonly OwnSession[] =>
  sessions.filter(isMissed).toReversed();
