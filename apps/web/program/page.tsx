import { getRouteApi } from '@tanstack/react-router';
import { useMe } from '../api/me.js';
import { LinkButton } from '../parts/link-button.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { Funnel } from './funnel.js';
import { LateByClinician } from './late-by-clinician.js';
import { OpenLadders } from './open-ladders.js';
import css from './program.module.css';
import { Seats } from './seats.js';
import { SiteDays } from './site-days.js';

const route = getRouteApi('/frame/program');

/** How the program stands: seats, how far clients come, what is late, and by which numbers it runs. */
export const ProgramPage = () => {
  const say = useSay();
  const { may, sites } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHead page="program" title={say('nav.program')}>
        <p className="muted">{say('program.what')}</p>
      </PageHead>
      <div className="row">
        {may.includes('read Policy') && <LinkButton to="/program/policies">{say('nav.policies')}</LinkButton>}
        {may.includes('compare Journey') && (
          <LinkButton to="/program/compare">{say('policies.compare')}</LinkButton>
        )}
      </div>
      <Seats />
      <Funnel
        search={search}
        onSearch={(chosen) => void navigate({ search: chosen, replace: true, resetScroll: false })}
      />
      <div className={css.two}>
        <OpenLadders />
        <LateByClinician />
        {may.includes('read Site') && sites.map((site) => <SiteDays key={site} site={site} />)}
      </div>
    </>
  );
};
