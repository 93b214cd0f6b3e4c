import { useIntl } from 'react-intl';
import { isWord, useSay } from './say.js';
import { useSayPhrase } from './say-phrase.js';

/** The first Monday of a year: the names of the weekdays are made from its week. */
const MONDAY = Date.parse('2026-01-05T00:00:00Z');
const DAY_MS = 86_400_000;
const DAY = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;

/** Phases that sentences call otherwise than their ids (libs/journey/model/phase.ts). */
const PHASES_SAID: Readonly<Record<string, string>> = { 'a hold': 'onHold', 'its end': 'closed' };

/** As `useSayPhrase`, for sentences that have codes, weekdays and dates in them. The first pages have none of these, nor the words for them. */
export const useSaySentence = (): ReturnType<typeof useSayPhrase> => {
  const say = useSay();
  const { formatDate } = useIntl();
  const wordOf = (word: string, code: string): string => (isWord(word) ? say(word) : code);
  const each = (values: string, between: string, inWords: (value: string) => string): string =>
    values.split(between).map(inWords).join(', ');
  const weekday = (day: string): string =>
    formatDate(MONDAY + (Number(day) - 1) * DAY_MS, { timeZone: 'UTC', weekday: 'long' });
  const phase = (said: string): string => wordOf(`phase.${PHASES_SAID[said] ?? said}`, said);
  return useSayPhrase((name, value) => {
    switch (name) {
      case 'date':
        return formatDate(`${value}T00:00:00Z`, DAY);
      case 'weekdays':
        return each(value, ', ', weekday);
      case 'gates':
        return each(value, ', ', (gate) => wordOf(`gate.${gate}`, gate));
      case 'dimensions':
        return each(value, ', ', (one) => wordOf(`dimension.${one}`, one));
      case 'recurs':
        return each(value, ' or ', (one) => wordOf(`recurs.${one}`, one));
      case 'gate':
        return wordOf(`gate.${value}`, value);
      case 'role':
        return wordOf(`role.${value}`, value);
      case 'mode':
        return wordOf(`mode.${value}`, value);
      case 'signer':
        return wordOf(`signer.${value}`, value);
      case 'phase':
        return phase(value);
      case 'phases':
        return each(value, ', ', phase);
      case 'outcome':
        return wordOf(`followUpIs.${value}`, value);
      default:
        return null;
    }
  });
};
