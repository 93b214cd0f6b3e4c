import type { Phase } from '../clients/phases.js';
import { useSay } from '../words/say.js';
import css from './journey.module.css';

/** The way through the program. A hold is a part of the treatment: in its place as long as it lasts. */
const STEPS = [
  'intake',
  'screening',
  'waitlist',
  'assessment',
  'planning',
  'treatment',
  'discharge',
  'aftercare',
] as const satisfies readonly Phase[];

const isAt = (step: (typeof STEPS)[number], phase: Phase): boolean =>
  step === phase || (step === 'treatment' && phase === 'onHold');

/** How far the client has come; a telephone has room for the number alone. A closed journey is on the way no more. */
export const PhaseStrip = ({ phase }: { readonly phase: Phase }) => {
  const say = useSay();
  if (phase === 'closed') return null;
  const here = STEPS.findIndex((step) => isAt(step, phase));
  return (
    <>
      <p className={css.step}>{say('journey.step', { step: here + 1, count: STEPS.length })}</p>
      <ol className={css.steps} aria-label={say('journey.steps')}>
        {STEPS.map((step, place) => (
          <li key={step} aria-current={place === here ? 'step' : undefined}>
            {say(`phase.${place === here ? phase : step}`)}
          </li>
        ))}
      </ol>
    </>
  );
};
