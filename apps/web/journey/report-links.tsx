import { FACT_FORMS } from '../facts/forms.js';
import { LinkButton } from '../parts/link-button.js';
import { useSay } from '../words/say.js';
import css from './journey.module.css';

/** Links to the forms for what has happened: it is taken in from anybody in care, and never refused. */
export const ReportLinks = ({ journeyId }: { readonly journeyId: string }) => {
  const say = useSay();
  return (
    <div className={css.links} role="group" aria-label={say('report.label')}>
      {Object.keys(FACT_FORMS).map((fact) => (
        <LinkButton key={fact} to="/journeys/$journeyId/report/$fact" params={{ journeyId, fact }}>
          {say(`report.${fact as keyof typeof FACT_FORMS}`)}
        </LinkButton>
      ))}
    </div>
  );
};
