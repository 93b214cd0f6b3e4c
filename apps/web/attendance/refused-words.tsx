import type { Problem } from '../api/client.js';
import { WhyRefused } from '../words/why-refused.js';
import { RuleTag } from '../words/rule-tag.js';
import { Requirements } from '../forms/requirements.js';

/** Why an entry was not taken, in the row of the entry. */
export const RefusedWords = ({
  problem: { detail, needed, requires, ruleId },
}: {
  readonly problem: Problem;
}) => (
  <div role="status">
    <p className="late">
      <WhyRefused detail={detail} ruleId={ruleId} /> {ruleId && <RuleTag id={ruleId} />}
    </p>
    {requires ? (
      <Requirements journeyId={null} requires={requires} />
    ) : (
      <p lang="en">{(needed ?? []).join(' ')}</p>
    )}
  </div>
);
