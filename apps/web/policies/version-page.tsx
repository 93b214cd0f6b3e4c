import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMe } from '../api/me.js';
import { Asked } from '../parts/asked.js';
import { LinkButton } from '../parts/link-button.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import css from './policies.module.css';
import { PolicyStatus } from './policy-status.js';
import { policyQuery, textOf, type WholePolicy } from './read-policies.js';
import { SinceCurrent } from './since-current.js';
import { WhoAndWhen } from './who-and-when.js';

const route = getRouteApi('/frame/program/policies/$version');

/** One version: whose it is, what it says otherwise than the one in force, and the whole of it. */
export const PolicyPage = () => {
  const say = useSay();
  const { version } = route.useParams();
  const query = useQuery(policyQuery(version));
  return (
    <>
      <PageHead
        page={`policy ${version}`}
        title={say('policy.title')}
        heading={say('policy.heading', { version })}
      />
      <Asked query={query} rows={8}>
        {(policy) => (
          <>
            <section className="card stack" aria-labelledby="whose">
              <h2 id="whose">{say('policy.whose')}</h2>
              <p>
                <PolicyStatus policy={policy} />
              </p>
              <p>
                <WhoAndWhen policy={policy} />
              </p>
              {policy.note !== null && <p>{policy.note}</p>}
              <PolicyLinks policy={policy} />
            </section>
            {!policy.current && <SinceCurrent policy={policy} />}
            <div className="card">
              <h2 id="whole">{say('policy.whole')}</h2>
              {/* A region that scrolls has to take the focus, because no keyboard gets to its end otherwise. */}
              {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
              <pre className={css.whole} tabIndex={0} role="region" aria-labelledby="whole" lang="en">
                {textOf(policy)}
              </pre>
            </div>
          </>
        )}
      </Asked>
    </>
  );
};

const PolicyLinks = ({ policy: { version, status, current } }: { readonly policy: WholePolicy }) => {
  const say = useSay();
  const { may } = useMe();
  const mayPublish = may.includes('publish Policy');
  return (
    <div className="row">
      {may.includes('list Journey') && status === 'published' && (
        <LinkButton to="/caseload" search={{ policyVersion: version }}>
          {say('policy.under')}
        </LinkButton>
      )}
      {may.includes('compare Journey') && !current && (
        <LinkButton to="/program/compare" search={{ to: version }}>
          {say('policy.compare')}
        </LinkButton>
      )}
      {mayPublish && (
        <LinkButton to="/program/policies/$version/write" params={{ version }}>
          {say(status === 'draft' ? 'policy.edit' : 'policy.next')}
        </LinkButton>
      )}
      {mayPublish && status === 'draft' && (
        <LinkButton to="/program/policies/$version/publish" params={{ version }}>
          {say('policy.publish')}
        </LinkButton>
      )}
    </div>
  );
};
