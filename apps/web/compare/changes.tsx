import { useIntl } from 'react-intl';
import { useSay } from '../words/say.js';
import { TitleWords } from '../words/title-words.js';
import { comparedOf } from '../words/compared-of.js';
import { needsOf } from '../words/needs-of.js';
import { useSaySentence } from '../words/say-sentence.js';
import { titleOf } from '../words/title-of.js';
import css from './compare.module.css';
import { SaysWords } from './says-words.js';
import type { ComparedJourney } from './use-comparing.js';

type Difference = ComparedJourney['differences'][number];

/** The title of a clock, with the id that tells clocks of one kind apart and says nothing to a reader; and whether its next rung is meant. */
const CLOCK = /^(.*) \(([\w-]+(?:\.[\w-]+)*)\)(: next rung)?$/;
/** What a discharge summary that is to be signed still needs. */
const TO_SIGN = /^(.*), to sign the summary$/;
/** An instrument is called by its code in every language. */
const CODE = /^[A-Z][A-Z0-9-]*$/;
/** The name of a session: its local date, and its slot. */
const SESSION = /^(\d{4}-\d{2}-\d{2})\.[\w-]+$/;

/** What one rule would say differently for one journey. */
export const Changes = ({ differences }: { readonly differences: readonly Difference[] }) => (
  <ul className={`plain ${css.changes}`}>
    {differences
      .filter(({ what }) => !SESSION.test(what))
      .map(({ what, seq, from, to }) => (
        <li key={`${what} ${seq} ${from}`}>
          <What what={what} />
          <br />
          <SaysWords said={from} /> →{' '}
          <strong>
            <SaysWords said={to} />
          </strong>
        </li>
      ))}
    {sessionsAlike(differences).map((alike) => (
      <Sessions key={`${alike.from} ${alike.to}`} {...alike} />
    ))}
  </ul>
);

const What = ({ what }: { readonly what: string }) => {
  const say = useSay();
  const sayPhrase = useSaySentence();
  const inWords = (said: string): string | null => sayPhrase(comparedOf(said) ?? needsOf(said));
  const [, title = '', clock, next] = CLOCK.exec(what) ?? [];
  if (clock !== undefined && titleOf(clock, title))
    return (
      <>
        <TitleWords id={clock} given={title} />
        {next !== undefined && `, ${say('compared.nextRung')}`}
      </>
    );
  const toSign = inWords(TO_SIGN.exec(what)?.[1] ?? '');
  if (toSign !== null) return say('compared.toSign', { what: toSign });
  return inWords(what) ?? (CODE.test(what) ? what : <span lang="en">{what}</span>);
};

interface Alike {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Local dates, each once. */
  readonly dates: readonly string[];
}

/** Puts sessions with the same change into one entry, because a calendar changes many at once. */
const sessionsAlike = (differences: readonly Difference[]): readonly Alike[] => {
  const found = new Map<string, Alike>();
  for (const { what, from, to } of differences) {
    const [, date] = SESSION.exec(what) ?? [];
    if (date === undefined) continue;
    const { count, dates } = found.get(`${from} ${to}`) ?? { count: 0, dates: [] };
    found.set(`${from} ${to}`, { from, to, count: count + 1, dates: [...new Set([...dates, date])] });
  }
  return [...found.values()];
};

const Sessions = ({ from, to, count, dates }: Alike) => {
  const say = useSay();
  const { formatDate, formatList } = useIntl();
  const named = dates.map((date) =>
    formatDate(`${date}T00:00:00Z`, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }),
  );
  return (
    <li>
      {say('compare.sessions', { count, dates: formatList(named) })}
      <br />
      <SaysWords said={from} /> →{' '}
      <strong>
        <SaysWords said={to} />
      </strong>
    </li>
  );
};
