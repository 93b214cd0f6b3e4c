import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Asked } from '../parts/asked.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { nextVersion } from './next-version.js';
import { policiesQuery, policyQuery, type WholePolicy } from './read-policies.js';
import { begunWith, type Begun } from './use-begun-policy.js';
import { WritePolicy } from './write-policy.js';

const route = getRouteApi('/frame/program/policies/$version/write');

/** Goes on with a draft as it is. What is published never changes: from it, the next version is begun. */
export const WritePolicyPage = () => {
  const say = useSay();
  const { version } = route.useParams();
  const policy = useQuery(policyQuery(version));
  const versions = useQuery(policiesQuery);
  return (
    <>
      <PageHead page={`write ${version}`} title={say('write.title')}>
        <p className="muted">{say('write.what')}</p>
      </PageHead>
      <Asked query={policy} rows={8}>
        {(found) => (
          <Asked query={versions} rows={8}>
            {(all) => <BegunOnce key={version} policy={found} known={all.map((one) => one.version)} />}
          </Asked>
        )}
      </Asked>
    </>
  );
};

interface Props {
  readonly policy: WholePolicy;
  readonly known: readonly string[];
}

/** What the text begins with: a draft as it is, or the next version of what is published. */
const firstOf = ({ policy, known }: Props): Begun => {
  if (policy.status === 'draft') return begunWith(policy);
  const version = nextVersion(policy.version, known);
  const written = { document: { ...policy.document, version }, note: '' };
  return { written, read: { version, revision: null } };
};

/** Takes the text once, when the page begins, so that what a colleague keeps meanwhile takes nothing away that was typed. */
const BegunOnce = (props: Props) => {
  const [first] = useState(() => firstOf(props));
  return <WritePolicy first={first} from={props.policy} />;
};
