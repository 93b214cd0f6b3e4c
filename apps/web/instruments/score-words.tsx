import { ProblemWords } from '../parts/problem-words.js';
import { isWord, useSay } from '../words/say.js';
import { missingIn, type Chosen } from './answers.js';
import { useInstrumentWords } from './instrument-words.js';
import type { Instrument } from './read-instruments.js';
import type { Score } from './score-answers.js';

interface Props {
  readonly instrument: Instrument;
  readonly chosen: Chosen;
  readonly score: Score | undefined;
  readonly error: unknown;
}

/** The score of the answers, which a screen reader reads out as it comes; until then, how many are missing. */
export const ScoreWords = ({ instrument, chosen, score, error }: Props) => {
  const say = useSay();
  const words = useInstrumentWords();
  const { items, total, subscales, flags } = instrument;
  const missing = missingIn(items, chosen);
  const bandName = (name: string): string => {
    const word = `band.${name}`;
    return isWord(word) ? say(word) : name;
  };
  const subscaleName = (name: string): string => {
    const word = `subscale.${name}`;
    return isWord(word) ? say(word) : name;
  };
  const raised = flags.filter(({ name }) => score?.flags.includes(name));
  return (
    <div className="stack">
      <p role="status">
        {error ? <ProblemWords error={error} /> : missing > 0 && say('score.missing', { count: missing })}
        {score?.total != null && total && say('score.total', { total: score.total, most: total.max })}
        {score?.band != null && <strong> {bandName(score.band)}</strong>}
        {score?.positive != null && <> {say(score.positive ? 'score.positive' : 'score.negative')}</>}
      </p>
      {score && subscales.length > 0 && (
        <ul>
          {subscales.map(({ name }) => (
            <li key={name}>
              {subscaleName(name)}: <span className="number">{score.subscales[name]}</span>
            </li>
          ))}
        </ul>
      )}
      {raised.map((flag) => (
        <p key={flag.name} className="soon">
          {words.flag(instrument.code, flag)}
        </p>
      ))}
    </div>
  );
};
