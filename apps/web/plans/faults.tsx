import type { DryRun } from '../forms/use-dry-run.js';
import { needsOf } from '../words/needs-of.js';
import { useSaySentence } from '../words/say-sentence.js';
import { WhyRefused } from '../words/why-refused.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import css from './plans.module.css';

export type ScheduleSaid = Extract<NonNullable<DryRun['recommended']>, { about: 'schedule' }>;
export type Fault = ScheduleSaid['faults'][number];

/** What the rules of the schedule found; null where they were not asked. */
export const scheduleSaid = (dryRun: DryRun | null): ScheduleSaid | null =>
  dryRun?.recommended?.about === 'schedule' ? dryRun.recommended : null;

/** The faults of a schedule: what is needed instead, and whether a written reason may stand in for it. */
export const Faults = ({ faults }: { readonly faults: readonly Fault[] }) => {
  const say = useSay();
  const sayPhrase = useSaySentence();
  if (faults.length === 0) return null;
  return (
    <ul className={css.faults}>
      {faults.map(({ rule, needed, waivable }) => (
        <li key={`${rule} ${needed}`}>
          {sayPhrase(needsOf(needed)) ?? <WhyRefused detail={needed} ruleId={rule} />} <RuleTag id={rule} />{' '}
          {waivable && say('plan.orReason')}
        </li>
      ))}
    </ul>
  );
};
