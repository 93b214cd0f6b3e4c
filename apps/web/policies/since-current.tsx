import { useQuery } from '@tanstack/react-query';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import { DifferenceTable } from './difference-table.js';
import { policiesQuery, policyQuery, type WholePolicy } from './read-policies.js';

/** The places at which a version differs from the one in force. */
export const SinceCurrent = ({ policy }: { readonly policy: WholePolicy }) => {
  const say = useSay();
  const versions = useQuery(policiesQuery);
  const current = versions.data?.find((version) => version.current)?.version;
  const query = useQuery({ ...policyQuery(current ?? ''), enabled: current !== undefined });
  if (versions.data && current === undefined) return null;
  return (
    <section className="card" aria-labelledby="otherwise">
      <h2 id="otherwise">{say('policy.otherwise')}</h2>
      <Asked query={query} rows={3}>
        {(inForce) => (
          <DifferenceTable
            before={inForce.document}
            after={policy.document}
            caption={say('policy.fromTo', { from: inForce.version, to: policy.version })}
          />
        )}
      </Asked>
    </section>
  );
};
