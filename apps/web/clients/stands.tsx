import { useProgram } from '../api/program.js';
import type { Phase } from './phases.js';
import { useSay } from '../words/say.js';

/** Where a client stands: the phase, and in treatment the tier. */
export const Stands = ({ phase, tier }: { readonly phase: Phase; readonly tier: string | null }) => {
  const say = useSay();
  const { tiers } = useProgram();
  const name = tiers.find(({ id }) => id === tier)?.name ?? tier;
  return <>{[say(`phase.${phase}`), name].filter(Boolean).join(' ')}</>;
};
