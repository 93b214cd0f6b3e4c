import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { useTrackName } from '../api/program.js';
import { useMe } from '../api/me.js';
import { useNameOf } from '../api/staff.js';
import { PageHead } from '../parts/page-head.js';
import { Flags } from '../clients/flags.js';
import { LocalDate } from '../words/instants.js';
import { useLanguageName } from '../words/language-name.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { HowLong } from './how-long.js';
import css from './journey.module.css';
import { clientQuery, numberOf, type Journey, type JourneyView } from '../api/journey.js';
import { PhaseStrip } from './phase-strip.js';
import { ReportLinks } from './report-links.js';
import { RunLink } from '../clients/run-link.js';
import { Stands } from '../clients/stands.js';

/** The flags of the journey that is open on the page. */
const flagsOf = ({ risk, treatment, minor }: JourneyView) => [
  ...(risk === 'high' ? (['risk'] as const) : []),
  ...(treatment?.relapseOpen ? (['relapse'] as const) : []),
  ...(minor ? (['minor'] as const) : []),
];

type CareRole = 'coordinator' | 'clinician' | 'supervisor';

/** Who the client is and where they stand, above every tab. Their name is on the page, and never in the title of the browser's tab. */
export const JourneyHead = ({ journey }: { readonly journey: Journey }) => {
  const say = useSay();
  const staff = useNameOf();
  const { may } = useMe();
  const trackName = useTrackName();
  const languageName = useLanguageName();
  const { view, client } = journey;
  const number = numberOf(view.journeyId);
  const { data } = useQuery(clientQuery(client.id));
  const team = Object.entries(view.careTeam).map(
    ([role, id]) => `${staff(id)} (${say(`role.${role as CareRole}`)})`,
  );
  return (
    <div className={css.head}>
      <PageHead page={view.journeyId} title={say('journey.title')} heading={nameOf(client)}>
        <p className={css.facts}>
          <span>
            <FormattedMessage id="journey.born" values={{ date: <LocalDate date={client.birthDate} /> }} />
          </span>
          <span className="number">{client.recordNumber}</span>
          {data?.phone && <a href={`tel:${data.phone}`}>{data.phone}</a>}
          {data?.language && <span>{languageName(data.language)}</span>}
        </p>
        <p className={css.facts}>
          <strong>
            <Stands {...view} />
          </strong>
          {number > 1 && <span>{say('journey.number', { number })}</span>}
          <HowLong {...view} />
          <Flags overdue={view.overdue} flags={flagsOf(view)} />
        </p>
        <p className={`muted ${css.facts}`}>
          <span>{team.length > 0 ? team.join(', ') : say('journey.nobody')}</span>
          {view.track && <span>{trackName(view.track)}</span>}
          <span>{say('journey.policy', { version: view.policyVersion })}</span>
          <RunLink journeyId={view.journeyId} />
        </p>
        <PhaseStrip phase={view.phase} />
      </PageHead>
      {view.closedAt === null && may.includes('report Journey') && <ReportLinks journeyId={view.journeyId} />}
    </div>
  );
};
