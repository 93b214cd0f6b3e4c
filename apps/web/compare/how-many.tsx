import { useSay } from '../words/say.js';
import type { Counts } from './use-comparing.js';

/** For how many journeys something would change, and by which rules. Each rule leads to its table. */
export const HowMany = ({ summary }: { readonly summary: Counts }) => {
  const say = useSay();
  const { changed, journeys, stopped, byRule } = summary;
  return (
    <section className="card stack" aria-labelledby="found">
      <h2 id="found">{say('compare.found', { changed, journeys })}</h2>
      {stopped && <p className="late">{say('compare.stopped')}</p>}
      {changed === 0 && <p>{say('compare.nothing')}</p>}
      <p className="row">
        {byRule.map(({ rule, journeys: count }) => (
          <a key={rule} href={`#${rule}`} className="tag">
            {say('compare.ofRule', { rule, count })}
          </a>
        ))}
      </p>
    </section>
  );
};
