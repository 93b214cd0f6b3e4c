import { Refusal } from '../api/answer.js';
import { changedIn } from './changed-meanwhile.js';
import { RefusalBox } from './refusal-box.js';
import type { Trial } from './use-dry-run.js';

/** What stands against a form before it is sent; nothing while nothing does. That a colleague has changed something is said where both are shown. */
export const RefusedBeforehand = ({ trial }: { readonly trial: Trial }) => {
  const refusal = trial.dryRun?.refusal;
  if (!refusal || changedIn(null, trial)) return null;
  return <RefusalBox error={new Refusal(refusal, null)} />;
};
