import { useQuery } from '@tanstack/react-query';
import { useMe } from '../api/me.js';
import { Asked } from '../parts/asked.js';
import { LinkButton } from '../parts/link-button.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { policiesQuery } from './read-policies.js';
import { VersionTable } from './version-table.js';

/** The numbers that the program runs by, version by version: which is in force, who published it, and why. */
export const PoliciesPage = () => {
  const say = useSay();
  const { may } = useMe();
  const query = useQuery(policiesQuery);
  return (
    <>
      <PageHead page="policies" title={say('nav.policies')}>
        <p className="muted">{say('policies.what')}</p>
      </PageHead>
      <Asked query={query} rows={4}>
        {(versions) => {
          const current = versions.find((version) => version.current)?.version;
          return (
            <>
              <div className="row">
                {current !== undefined && may.includes('publish Policy') && (
                  <LinkButton to="/program/policies/$version/write" params={{ version: current }}>
                    {say('policies.next')}
                  </LinkButton>
                )}
                {may.includes('compare Journey') && (
                  <LinkButton to="/program/compare">{say('policies.compare')}</LinkButton>
                )}
              </div>
              <VersionTable versions={versions} />
            </>
          );
        }}
      </Asked>
    </>
  );
};
