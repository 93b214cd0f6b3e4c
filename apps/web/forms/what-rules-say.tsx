import { ProblemWords } from '../parts/problem-words.js';
import { useSay } from '../words/say.js';
import { AsItStands } from './as-it-stands.js';
import css from './form.module.css';
import type { Trial } from './use-dry-run.js';

interface Props {
  readonly journeyId: string;
  readonly trial: Trial;
}

/** What the rules say to the form as it is filled in; where that is not known, this says so, and why. */
export const WhatRulesSay = ({ journeyId, trial: { dryRun, error } }: Props) => {
  const say = useSay();
  if (error)
    return (
      <p className={css.refusal} role="status">
        {say('stands.unknown')} <ProblemWords error={error} />
      </p>
    );
  return dryRun && <AsItStands journeyId={journeyId} dryRun={dryRun} />;
};
