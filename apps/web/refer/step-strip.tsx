import { useSay } from '../words/say.js';
import css from './refer.module.css';
import { STEPS, type Step } from './steps.js';

/** Which of the steps somebody is at, and what comes after it. */
export const StepStrip = ({ at }: { readonly at: Step }) => {
  const say = useSay();
  return (
    <ol className={css.steps} aria-label={say('refer.steps')}>
      {STEPS.map((step) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          {say(`refer.${step}`)}
        </li>
      ))}
    </ol>
  );
};
