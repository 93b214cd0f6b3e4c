import { useSay } from '../words/say.js';
import { Clients } from './clients.js';
import css from './program.module.css';
import type { Outcomes } from './read-outcomes.js';

interface Props {
  readonly steps: Outcomes['steps'];
  readonly hiddenBelow: number;
}

/** Each step with how many have come so far, and after how many days half of them had. */
export const Steps = ({ steps, hiddenBelow }: Props) => {
  const say = useSay();
  const all = steps[0]?.n ?? null;
  if (all === 0) return <p>{say('funnel.nobody')}</p>;
  return (
    <ol className={`plain ${css.steps}`}>
      {steps.map(({ step, n, medianDays }) => (
        <li key={step} className={css.line}>
          <span>{say(`step.${step}`)}</span>
          <strong>
            <Clients n={n} hiddenBelow={hiddenBelow} />
          </strong>
          {n !== null && all !== null && (
            <meter className={css.meter} aria-label={say(`step.${step}`)} value={n} max={all} />
          )}
          {medianDays !== null && <span className="muted">{say('funnel.median', { days: medianDays })}</span>}
        </li>
      ))}
    </ol>
  );
};
