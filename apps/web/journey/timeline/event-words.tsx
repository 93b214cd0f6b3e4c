import { useIntl } from 'react-intl';
import { useProgram } from '../../api/program.js';
import type { WordId } from '../../words/language.js';
import { isWord, useSay, type Values } from '../../words/say.js';
import { titleInWords } from '../../words/title-in-words.js';
import { useTitle } from '../../words/title-words.js';
import type { TimelineEvent } from './read-timeline.js';
import { valuesInside } from './values-inside.js';

/** The values of an event that its sentence may name: texts as people read them, numbers and booleans. */
const plain = (data: TimelineEvent['data']): Values =>
  Object.fromEntries(
    Object.entries(data)
      .filter((pair): pair is [string, string | number | boolean] =>
        ['string', 'number', 'boolean'].includes(typeof pair[1]),
      )
      .map(([name, value]) => [name, typeof value === 'string' ? titleInWords(value) : value]),
  );

/** Fields with codes that have words of their own; `as` is the name of the value in the sentence. */
const CODED = [
  { field: 'phase', words: 'phase', as: 'phase' },
  { field: 'level', words: 'risk', as: 'risk' },
  { field: 'level', words: 'level', as: 'careLevel' },
  { field: 'source', words: 'relapseSource', as: 'relapseSource' },
  { field: 'signer', words: 'signer', as: 'signer' },
  { field: 'decision', words: 'decision', as: 'decision' },
  { field: 'disposition', words: 'disposition', as: 'disposition' },
  { field: 'because', words: 'because', as: 'because' },
  { field: 'role', words: 'role', as: 'role' },
] as const;

/** The last day of treatment that a discharge was begun for; `none` where it was the same day, and of any other event. */
const lastDayIn = ({ lastDay }: TimelineEvent['data'], inWords: (date: string) => string): string =>
  typeof lastDay === 'object' && lastDay !== null && 'date' in lastDay
    ? inWords(String(lastDay.date))
    : 'none';

/** A local date has no zone. */
const DATE = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;

const OF_TIER = ['tier', 'from', 'to'] as const;

/** One event as a sentence. An event that these pages do not know yet is shown with its type, as the API names it. */
export const EventWords = ({ event: { type, data } }: { readonly event: TimelineEvent }) => {
  const say = useSay();
  const intl = useIntl();
  const { tiers, tracks } = useProgram();
  const titleOf = useTitle();
  // A type without words does not compile. One that a later version of the API tells to an open page has none.
  const id: WordId = `event.${type}`;
  if (!isWord(id)) return <span lang="en">{type}</span>;

  const dateInWords = (date: string): string => intl.formatDate(`${date}T00:00:00Z`, DATE);
  const values = { ...plain(data), ...valuesInside(data, dateInWords) };
  const coded = CODED.flatMap(({ field, words, as }) => {
    const value = values[field];
    const word = `${words}.${String(value)}`;
    return value === undefined ? [] : [[as, isWord(word) ? say(word) : value] as const];
  });
  const named = [
    ['lastDay', lastDayIn(data, dateInWords)] as const,
    ...OF_TIER.map((field) => [field, tiers.find((tier) => tier.id === values[field])?.name] as const),
    ['track', tracks.find((track) => track.id === values['track'])?.name] as const,
    ...('clock' in values ? [['clock', titleOf(String(values['clock']), '').words] as const] : []),
    ...('task' in values && 'title' in values
      ? [['title', titleOf(String(data['task']), String(data['title'])).words] as const]
      : []),
  ].filter((pair): pair is readonly [(typeof pair)[0], string] => pair[1] !== undefined);
  return <>{say(id, { ...values, ...Object.fromEntries([...coded, ...named]) })}</>;
};
