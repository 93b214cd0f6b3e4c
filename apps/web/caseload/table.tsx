import { Link } from '@tanstack/react-router';
import { useTrackName } from '../api/program.js';
import { Stands } from '../journey/stands.js';
import { Day } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './caseload.module.css';
import { Flags } from './flags.js';
import type { ListedJourney } from './list-journeys.js';

/** The name is the link, so that a row is opened by keyboard, in another tab, or not at all. */
export const CaseloadTable = ({ rows }: { readonly rows: readonly ListedJourney[] }) => {
  const say = useSay();
  const trackName = useTrackName();
  return (
    <table className={`card ${css.table}`}>
      <caption className="hidden-but-read">{say('nav.caseload')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('caseload.client')}</th>
          <th scope="col" className={css.wide}>
            {say('caseload.record')}
          </th>
          <th scope="col">{say('caseload.stands')}</th>
          <th scope="col" className={css.wide}>
            {say('caseload.since')}
          </th>
          <th scope="col" className={css.wide}>
            {say('caseload.track')}
          </th>
          <th scope="col">{say('caseload.flags')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.journeyId}>
            <th scope="row">
              <Link to="/journeys/$journeyId" params={{ journeyId: row.journeyId }}>
                {nameOf(row.client)}
              </Link>
            </th>
            <td className={`number ${css.wide}`}>{row.client.recordNumber}</td>
            <td>
              <Stands {...row} />
            </td>
            <td className={`number ${css.wide}`}>
              <Day at={row.phaseSince} />
            </td>
            <td className={css.wide}>{row.track && trackName(row.track)}</td>
            <td>
              <Flags {...row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
