import { Link } from '@tanstack/react-router';
import css from '../forms/form.module.css';
import { Requirements } from '../forms/requirements.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import { WhyRefused } from '../words/why-refused.js';
import type { PanelProps } from './milestone-form.js';

const RULES = ['R-ELIG-NEED', 'R-ELIG-SAFE', 'R-ELIG-WILLING', 'R-ELIG-HOME'] as const;

/** How the eligibility stands: each rule with whether it holds, what is recommended, and how to go on. A screen reader reads out the first line. */
export const EligibilityPanel = ({ journeyId, dryRun }: PanelProps) => {
  const say = useSay();
  const found = dryRun?.recommended?.about === 'eligibility' ? dryRun.recommended : null;
  const { ok = true, refusal = null } = dryRun ?? {};
  return (
    <section
      className={ok && found?.eligible ? css.stands : css.refusal}
      aria-label={say('screening.stands')}
    >
      <p role="status">
        {!dryRun && say('screening.answerFirst')}
        {refusal && (
          <>
            <strong>{say('form.notYet')}</strong>{' '}
            <WhyRefused detail={refusal.detail} ruleId={refusal.ruleId} />
          </>
        )}
        {ok && found && <strong>{say(found.eligible ? 'stands.eligible' : 'screening.notEligible')}</strong>}
      </p>
      {refusal?.requires && <Requirements journeyId={journeyId} requires={refusal.requires} />}
      {found && (
        <>
          <ul className="plain">
            {RULES.map((rule) => {
              const holds = !found.unmet.includes(rule);
              return (
                <li key={rule}>
                  <span aria-hidden="true">{holds ? '✓' : '✕'}</span>{' '}
                  {say(holds ? `holds.${rule}` : `fails.${rule}`)} {!holds && <RuleTag id={rule} />}
                </li>
              );
            })}
          </ul>
          <p>{say('stands.level', { level: say(`level.${found.level}`) })}</p>
        </>
      )}
      {ok && found && !found.eligible && (
        <p>
          {say('screening.goOn')}{' '}
          <Link to="/journeys/$journeyId/do/$milestone" params={{ journeyId, milestone: 'refer-elsewhere' }}>
            {say('do.refer-elsewhere')}
          </Link>
        </p>
      )}
    </section>
  );
};
