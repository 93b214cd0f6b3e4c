import { Link } from '@tanstack/react-router';
import { useNameOf } from '../api/staff.js';
import type { ListedJourney } from '../clients/listed.js';
import { Stands } from '../clients/stands.js';
import { OnItsClock } from '../rehearsal/on-its-clock.js';
import { DueWords } from '../words/due-words.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import shared from '../parts/table.module.css';
import css from './caseload.module.css';
import { Flags } from '../clients/flags.js';

interface Props {
  readonly rows: readonly ListedJourney[];
  /** Those that are not in the list any more, and keep their place for a moment. */
  readonly gone: ReadonlySet<ListedJourney>;
}

/** The name is the link, so that a row is opened by keyboard, in another tab, or not at all. */
export const CaseloadTable = ({ rows, gone }: Props) => {
  const say = useSay();
  const staff = useNameOf();
  return (
    <table className={`card ${shared.table}`}>
      <caption className="hidden-but-read">{say('nav.caseload')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('caseload.client')}</th>
          <th scope="col" className={css.wide}>
            {say('caseload.record')}
          </th>
          <th scope="col">{say('caseload.stands')}</th>
          <th scope="col">{say('caseload.next')}</th>
          <th scope="col" className={css.wide}>
            {say('caseload.with')}
          </th>
          <th scope="col" className={css.wide}>
            {say('caseload.flags')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.journeyId} inert={gone.has(row)}>
            <th scope="row">
              <Link to="/journeys/$journeyId" params={{ journeyId: row.journeyId }}>
                {nameOf(row.client)}
              </Link>
              <span className={css.narrow}>
                <Flags {...row} />
              </span>
            </th>
            <td className={`number ${css.wide}`}>{row.client.recordNumber}</td>
            <td>
              <Stands {...row} />
              {row.day && <span className="muted">, {say('caseload.day', row.day)}</span>}
            </td>
            <td>
              {row.nextDue && (
                <>
                  {say(`matter.${row.nextDue.kind}`)},{' '}
                  <OnItsClock journeyId={row.journeyId}>
                    <DueWords at={row.nextDue.at} />
                  </OnItsClock>
                </>
              )}
            </td>
            <td className={`${css.wide} ${css.whole}`}>
              {row.careTeam.clinician && staff(row.careTeam.clinician)}
            </td>
            <td className={css.wide}>
              <Flags {...row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
