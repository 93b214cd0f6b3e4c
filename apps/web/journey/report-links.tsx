import { Link } from '@tanstack/react-router';
import { FACT_FORMS } from '../facts/forms.js';
import { LinkButton } from '../parts/link-button.js';
import { LinkMenu } from '../parts/link-menu.js';
import { useSay } from '../words/say.js';
import css from './journey.module.css';

type Fact = keyof typeof FACT_FORMS;

const FACTS = Object.keys(FACT_FORMS) as Fact[];
/** What cannot wait stands in sight where there is room for it. */
const URGENT: ReadonlySet<Fact> = new Set(['relapse', 'high-risk']);

/** Links to the forms for what has happened: it is taken in from anybody in care, and never refused. Where there is no room, all of them are in the menu. */
export const ReportLinks = ({ journeyId }: { readonly journeyId: string }) => {
  const say = useSay();
  return (
    <div className={css.reports} role="group" aria-label={say('report.label')}>
      {[...URGENT].map((fact) => (
        <LinkButton
          key={fact}
          className={css.atDesk}
          to="/journeys/$journeyId/report/$fact"
          params={{ journeyId, fact }}
        >
          {say(`report.${fact}`)}
        </LinkButton>
      ))}
      <LinkMenu label={say('report.open')}>
        {FACTS.map((fact) => (
          <li key={fact} className={URGENT.has(fact) ? css.notAtDesk : undefined}>
            <Link to="/journeys/$journeyId/report/$fact" params={{ journeyId, fact }}>
              {say(`report.${fact}`)}
            </Link>
          </li>
        ))}
      </LinkMenu>
    </div>
  );
};
