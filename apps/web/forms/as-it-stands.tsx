import { WhyRefused } from '../words/why-refused.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import css from './form.module.css';
import { Requirements } from './requirements.js';
import type { DryRun } from './use-dry-run.js';

interface Props {
  readonly journeyId: string;
  readonly dryRun: DryRun;
}

/** What the rules say to the form as it is filled in now. Of a step down every gate stands below, so that those which do not hold are not named twice. A screen reader reads the first line when it changes; the rest is there to be looked at. */
export const AsItStands = ({ journeyId, dryRun: { ok, refusal, recommended } }: Props) => {
  const say = useSay();
  return (
    <div className={ok ? css.stands : css.refusal}>
      <p role="status">
        {ok ? say('stands.ok') : <strong>{say('form.notYet')}</strong>}{' '}
        {refusal && <WhyRefused detail={refusal.detail} ruleId={refusal.ruleId} />}{' '}
        {refusal?.ruleId && <RuleTag id={refusal.ruleId} />}
      </p>
      {refusal?.requires && (
        <Requirements
          journeyId={journeyId}
          requires={refusal.requires.filter(({ kind }) => kind !== 'gate' || recommended?.about !== 'taper')}
        />
      )}
      {(recommended?.about === 'level' || recommended?.about === 'review') && (
        <p>{say('stands.level', { level: say(`level.${recommended.level}`) })}</p>
      )}
      {recommended?.about === 'taper' && (
        <Requirements journeyId={null} requires={gatesOf(recommended.gates)} />
      )}
    </div>
  );
};

const gatesOf = (
  gates: readonly { name: string; holds: boolean; actual: string | number | null; needed: string | number }[],
) => gates.map((gate) => ({ kind: 'gate' as const, ...gate }));
