import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useNameOf } from '../api/staff.js';
import { Asked } from '../parts/asked.js';
import { ByThisClock } from '../rehearsal/by-this-clock.js';
import { DueWords } from '../words/due-words.js';
import { useSay } from '../words/say.js';
import css from './program.module.css';
import { byClinician, missedQuery, type LateOfOne } from './read-missed.js';

/** Missed clocks by the clinician of their clients. It is there to help, and not to count people. */
export const LateByClinician = () => {
  const say = useSay();
  const query = useQuery(missedQuery);
  return (
    <section className="card" aria-labelledby="late">
      <h2 id="late">{say('late.title')}</h2>
      <ByThisClock />
      <Asked query={query} rows={3}>
        {({ items, more }) =>
          items.length === 0 ? (
            <p>{say('late.none')}</p>
          ) : (
            <>
              <ul className="plain">
                {byClinician(items).map((late) => (
                  <OfClinician key={late.clinician} late={late} />
                ))}
              </ul>
              {more && <p className="muted">{say('late.more')}</p>}
            </>
          )
        }
      </Asked>
    </section>
  );
};

const OfClinician = ({ late: { clinician, kinds, since } }: { readonly late: LateOfOne }) => {
  const say = useSay();
  const staff = useNameOf();
  return (
    <li className={css.line}>
      <h3>
        {clinician === null ? (
          say('late.nobody')
        ) : (
          <Link to="/caseload" search={{ staff: clinician, late: true }}>
            {staff(clinician)}
          </Link>
        )}
      </h3>
      <p>
        {kinds.map(({ kind, clocks }) => say('late.of', { what: say(`matter.${kind}`), clocks })).join(' · ')}
      </p>
      <p>
        <DueWords at={since} />
      </p>
    </li>
  );
};
