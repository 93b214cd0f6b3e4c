import { useNameOf } from '../api/staff.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import type { ListedPolicy } from './read-policies.js';

/** Stands for nobody: the program published this policy itself, as it found it at its start. */
const NOBODY = 'system';

export const WhoAndWhen = ({ policy }: { readonly policy: ListedPolicy }) => {
  const say = useSay();
  const staff = useNameOf();
  const { publishedAt, keptAt, publishedBy } = policy;
  const at = publishedAt ?? keptAt;
  return (
    <>
      {publishedBy === NOBODY ? say('policies.atStart') : staff(publishedBy)}
      <br />
      <span className="muted">
        <Day at={at} />, <Time at={at} />
      </span>
    </>
  );
};
