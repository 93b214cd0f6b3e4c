import { useSay } from '../words/say.js';
import type { ListedPolicy } from './read-policies.js';

/** In force for who is referred now, published some time, or a draft that nobody is under. */
export const PolicyStatus = ({ policy: { status, current } }: { readonly policy: ListedPolicy }) => {
  const say = useSay();
  return (
    <span className={current ? 'tag' : 'tag muted'}>{say(`policies.${current ? 'current' : status}`)}</span>
  );
};
