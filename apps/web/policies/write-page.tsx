import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Asked } from '../parts/asked.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { nextVersion } from './next-version.js';
import { policiesQuery, policyQuery, textOf, type WholePolicy } from './read-policies.js';
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
            {(all) => <Begun key={version} policy={found} known={all.map((one) => one.version)} />}
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

/** Takes the text once, when the page begins, so that what a colleague keeps meanwhile takes nothing away that was typed. */
const Begun = ({ policy, known }: Props) => {
  const [text] = useState(() => {
    if (policy.status === 'draft') return textOf(policy);
    const { document } = policy;
    return textOf({ ...policy, document: { ...document, version: nextVersion(policy.version, known) } });
  });
  const note = policy.status === 'draft' ? (policy.note ?? '') : '';
  return <WritePolicy text={text} note={note} from={policy.version} />;
};
