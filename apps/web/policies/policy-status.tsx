import { useSay } from '../words/say.js';
import type { ListedPolicy } from './read-policies.js';

/** How a version stands: in force for new referrals, published some time, or a draft that nobody is under. */
export const PolicyStatus = ({ policy: { status, current } }: { readonly policy: ListedPolicy }) => {
  const say = useSay();
  return (
    <span className={current ? 'tag' : 'tag muted'}>{say(`policies.${current ? 'current' : status}`)}</span>
  );
};
