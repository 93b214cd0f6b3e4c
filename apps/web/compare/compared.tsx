import { useEffect } from 'react';
import { ProblemBox } from '../parts/problem-box.js';
import { useSay } from '../words/say.js';
import { Adopting } from './adopting.js';
import css from './compare.module.css';
import { useComparison, type Asked } from './use-comparison.js';

interface Props {
  readonly asked: Asked;
  /** What is compared with is a draft: nobody can go over to it yet. */
  readonly isDraft: boolean;
}

/** How far it has come while lines stream in, then what was found. */
export const Compared = ({ asked, isDraft }: Props) => {
  const say = useSay();
  const { compare, isPending, soFar, found, error } = useComparison();
  const { from, to, openOnly } = asked;
  useEffect(() => compare({ from, to, openOnly }), [compare, from, to, openOnly]);
  if (isPending)
    return (
      <div className="card stack">
        <p id="compared">{say('compare.soFar', soFar)}</p>
        <progress
          className={css.progress}
          aria-labelledby="compared"
          value={soFar.compared}
          max={Math.max(1, soFar.of)}
        />
      </div>
    );
  if (error) return <ProblemBox error={error} onAgain={() => compare(asked)} />;
  if (!found) return null;
  const { changed, journeys, stopped } = found.summary;
  return (
    <>
      <section className="card stack" aria-labelledby="found">
        <h2 id="found">{say('compare.found', { changed, journeys })}</h2>
        {stopped && <p className="late">{say('compare.stopped')}</p>}
        {changed === 0 && <p>{say('compare.nothing')}</p>}
        <p className="row">
          {found.summary.byRule.map(({ rule, journeys: count }) => (
            <a key={rule} href={`#${rule}`} className="tag">
              {say('compare.ofRule', { rule, count })}
            </a>
          ))}
        </p>
      </section>
      {changed > 0 && <Adopting found={found} isDraft={isDraft} />}
    </>
  );
};
