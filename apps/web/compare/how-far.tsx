import { useSay } from '../words/say.js';
import css from './compare.module.css';
import type { SoFar } from './use-comparing.js';

/** How far a comparison has come while its lines stream in. */
export const HowFar = ({ soFar }: { readonly soFar: SoFar }) => {
  const say = useSay();
  return (
    <div className="card stack">
      <p id="compared">{say('compare.soFar', { ...soFar })}</p>
      <progress
        className={css.progress}
        aria-labelledby="compared"
        value={soFar.compared}
        max={Math.max(1, soFar.of)}
      />
    </div>
  );
};
