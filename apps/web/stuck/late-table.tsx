import { useTrackName } from '../api/program.js';
import table from '../parts/table.module.css';
import { RunLink } from '../clients/run-link.js';
import { Stands } from '../clients/stands.js';
import { DueWords } from '../words/due-words.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import type { Late } from './list-late.js';
import css from './stuck.module.css';

export const LateTable = ({ rows }: { readonly rows: readonly Late[] }) => {
  const say = useSay();
  const trackName = useTrackName();
  return (
    <table className={`card ${table.table}`}>
      <caption className="hidden-but-read">{say('nav.stuck')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('stuck.journey')}</th>
          <th scope="col">{say('caseload.stands')}</th>
          <th scope="col" className={css.wide}>
            {say('caseload.track')}
          </th>
          <th scope="col">{say('stuck.since')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ journeyId, phase, tier, track, lateSince }) => (
          <tr key={journeyId}>
            <th scope="row">
              <span className="number">{journeyId}</span>
              <br />
              <RunLink journeyId={journeyId} isNamed />
            </th>
            <td>
              <Stands phase={phase} tier={tier} />
            </td>
            <td className={css.wide}>{track && trackName(track)}</td>
            <td>
              {lateSince && (
                <>
                  <DueWords at={lateSince} />
                  <br />
                  <span className="muted">
                    <Day at={lateSince} />, <Time at={lateSince} />
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
