import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '../api/me.js';
import { useTrackName } from '../api/program.js';
import { PageHead } from '../parts/page-head.js';
import { Rows } from '../parts/rows.js';
import { FormattedMessage } from 'react-intl';
import { Day } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './caseload.module.css';
import { unassignedQuery, type Unassigned } from './list-unassigned.js';
import { TakeOver } from './take-over.js';

/** Clients of the site whom nobody treats yet. A clinician takes one over; who leads the site opens one and says whose it is. */
export const UnassignedPage = () => {
  const say = useSay();
  const query = useInfiniteQuery(unassignedQuery);
  return (
    <>
      <PageHead page="unassigned" title={say('unassigned.title')}>
        <p>
          <Link to="/caseload">{say('nav.caseload')}</Link>
        </p>
      </PageHead>
      <Rows query={query} all="unassigned.all" none={<p>{say('unassigned.none')}</p>}>
        {(rows) => (
          <ul className="plain stack">
            {rows.map((row) => (
              <One key={row.journeyId} row={row} />
            ))}
          </ul>
        )}
      </Rows>
    </>
  );
};

const One = ({
  row: { journeyId, client, phase, phaseSince, track, entryKind },
}: {
  readonly row: Unassigned;
}) => {
  const say = useSay();
  const { roles } = useMe();
  const trackName = useTrackName();
  const treats = roles.includes('clinician');
  return (
    <li className={`card ${css.unassigned}`}>
      <div>
        <p>
          {treats ? (
            <strong>{nameOf(client)}</strong>
          ) : (
            <Link to="/journeys/$journeyId" params={{ journeyId }}>
              {nameOf(client)}
            </Link>
          )}{' '}
          <span className="number muted">{client.recordNumber}</span>
        </p>
        <p className="muted">
          {say(`phase.${phase}`)},{' '}
          <FormattedMessage id="client.since" values={{ day: <Day at={phaseSince} /> }} />
          {track && ` · ${trackName(track)}`} · {say(`entry.${entryKind}`)}
        </p>
      </div>
      {treats && <TakeOver journeyId={journeyId} name={nameOf(client)} />}
    </li>
  );
};
