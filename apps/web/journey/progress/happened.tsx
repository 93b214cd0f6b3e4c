import { FormattedMessage } from 'react-intl';
import { useTierName } from '../../api/program.js';
import type { Course } from '../../charts/course.js';
import { Day } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import { happenedIn } from './happened-in.js';

/** What the charts show as a line, a block or a mark, told one after another. */
export const Happened = ({ course }: { readonly course: Course }) => {
  const say = useSay();
  const tierName = useTierName();
  const rows = happenedIn(course);
  return (
    <section className="card" aria-labelledby="happened">
      <h2 id="happened">
        {say('progress.happened', {
          relapses: course.relapses.length,
          reviews: course.reviews.length,
          holds: course.holds.length,
        })}
      </h2>
      <ol className="plain">
        {rows.map((row) => (
          <li key={`${row.kind} ${row.at}`} className={css.line}>
            <span>
              <Day at={row.at} />
              {': '}
              {row.kind === 'tier' &&
                say('happened.tier', { tier: tierName(row.tier), because: say(`because.${row.because}`) })}
              {row.kind === 'relapse' &&
                say('happened.relapse', { source: say(`relapseSource.${row.source}`) })}
              {row.kind === 'hold' && say(`hold.${row.because}`)}
              {row.kind === 'review' && say('happened.review')}
              {row.kind === 'extension' && say('happened.extension', { days: row.days })}
            </span>
            <span className="muted">
              {row.kind === 'tier' && row.provisional && say('happened.provisional')}
              {row.kind === 'relapse' &&
                say(row.decision ? `decision.${row.decision}` : 'happened.undecided')}
              {row.kind === 'review' && row.finding && say(`finding.${row.finding}`)}
              {row.kind === 'hold' &&
                (row.to ? (
                  <FormattedMessage id="happened.until" values={{ day: <Day at={row.to} /> }} />
                ) : (
                  say('happened.goesOn')
                ))}
              {row.kind === 'extension' && (
                <FormattedMessage id="journey.ends" values={{ day: <Day at={row.endsAt} /> }} />
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
