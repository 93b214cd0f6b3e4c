import { useEffect } from 'react';
import { ProblemBox } from '../parts/problem-box.js';
import { Adopting } from './adopting.js';
import { HowFar } from './how-far.js';
import { HowMany } from './how-many.js';
import { useComparison, type Asked } from './use-comparison.js';

interface Props {
  readonly asked: Asked;
  /** The policy that is compared with is a draft, which no journey can adopt yet. */
  readonly isDraft: boolean;
}

/** Shows how far the comparison has come while lines stream in, then what was found. */
export const Compared = ({ asked, isDraft }: Props) => {
  const { compare, isPending, soFar, found, error } = useComparison();
  const { from, to, openOnly } = asked;
  useEffect(() => compare({ from, to, openOnly }), [compare, from, to, openOnly]);
  if (isPending) return <HowFar soFar={soFar} />;
  if (error) return <ProblemBox error={error} onAgain={() => compare(asked)} />;
  if (!found) return null;
  return (
    <>
      <HowMany summary={found.summary} />
      {found.summary.changed > 0 && <Adopting found={found} isDraft={isDraft} />}
    </>
  );
};
