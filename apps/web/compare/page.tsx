import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Asked } from '../parts/asked.js';
import { PageHead } from '../parts/page-head.js';
import { policiesQuery, type ListedPolicy } from '../policies/read-policies.js';
import { useSay } from '../words/say.js';
import { Compared } from './compared.js';
import type { CompareSearch } from './search.js';
import { WhichTwo } from './which-two.js';

const route = getRouteApi('/frame/program/compare');

/** Shows what another policy would change, and for whom, before it is adopted. Nothing is changed by asking. */
export const ComparePage = () => {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(policiesQuery);
  return (
    <>
      <PageHead page="compare" title={say('compare.title')}>
        <p className="muted">{say('compare.what')}</p>
      </PageHead>
      <Asked query={query} rows={3}>
        {(versions) => {
          const { from, to } = chosen(search, versions);
          const isDraft = versions.some(({ version, status }) => version === to && status === 'draft');
          return (
            <>
              <WhichTwo
                key={`${from} ${to} ${search.closed}`}
                versions={versions}
                from={from}
                to={to}
                closed={search.closed ?? false}
                onChosen={(asked) => void navigate({ search: asked })}
              />
              {search.to !== undefined && from !== to && (
                <Compared asked={{ from, to, openOnly: !search.closed }} isDraft={isDraft} />
              )}
            </>
          );
        }}
      </Asked>
    </>
  );
};

/** The two versions of the address; where nobody has chosen, the one in force and the latest other. */
const chosen = (search: CompareSearch, versions: readonly ListedPolicy[]): { from: string; to: string } => {
  const from = search.from ?? versions.find(({ current }) => current)?.version ?? '';
  const to = search.to ?? versions.find(({ version }) => version !== from)?.version ?? '';
  return { from, to };
};
