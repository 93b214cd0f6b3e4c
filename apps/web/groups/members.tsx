import { Link } from '@tanstack/react-router';
import table from '../parts/table.module.css';
import { Stands } from '../clients/stands.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './groups.module.css';
import { LastSessions } from './last-sessions.js';
import type { GroupInFull } from './read-groups.js';
import { TakeOff } from './take-off.js';

interface Props {
  readonly trackId: string;
  readonly group: GroupInFull;
  readonly mayArrange: boolean;
}

/** The clients on the roster, each with their last sessions; the two of a couple stand one below the other. */
export const Members = ({ trackId, group: { id, members }, mayArrange }: Props) => {
  const say = useSay();
  const nameFor = (journeyId: string): string => {
    const member = members.find((one) => one.journeyId === journeyId);
    return member ? nameOf(member.client) : '';
  };
  return (
    <section className="card stack" aria-labelledby="members">
      <h2 id="members">{say('group.members')}</h2>
      {members.length === 0 ? (
        <p>{say('group.nobody')}</p>
      ) : (
        <table className={table.table} aria-labelledby="members">
          <thead>
            <tr>
              <th scope="col">{say('caseload.client')}</th>
              <th scope="col">{say('caseload.stands')}</th>
              <th scope="col">{say('group.last')}</th>
              {mayArrange && <th scope="col">{say('group.roster')}</th>}
            </tr>
          </thead>
          <tbody>
            {members.map(({ journeyId, client, phase, tier, partner, last }) => (
              <tr key={journeyId}>
                <th scope="row">
                  <Link to="/journeys/$journeyId" params={{ journeyId }}>
                    {nameOf(client)}
                  </Link>
                  {partner && (
                    <span className={`muted ${css.partner}`}>
                      {say('group.with', { name: nameFor(partner) })}
                    </span>
                  )}
                </th>
                <td>
                  <Stands phase={phase} tier={tier} />
                </td>
                <td>
                  <LastSessions last={last} />
                </td>
                {mayArrange && (
                  <td>
                    <TakeOff
                      trackId={trackId}
                      group={id}
                      journeyId={journeyId}
                      name={[nameOf(client), ...(partner ? [nameFor(partner)] : [])].join(' + ')}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
