import { useStore } from '../state/store.js';
import { spoken } from './language.js';
import { refusedOf } from './refused-of.js';
import { isWord, useSay } from './say.js';
import { useSayPhrase } from './say-phrase.js';

interface Props {
  /** What the API says, in English. */
  readonly detail: string;
  readonly ruleId?: string | null | undefined;
  /** Of the problem, where it may be another than a refusal by a rule. */
  readonly code?: string | undefined;
}

/**
 * Why something is refused, in the language that is read: in our words where there are some. Else what the API says is the most exact, and is English; in
 * another language the rule says it, and what the API requires beside it says the rest. Where neither is known, the English stands, and is marked as such.
 */
export const WhyRefused = ({ detail, ruleId, code }: Props) => {
  const say = useSay();
  const { language } = useStore(spoken);
  const inWords = useSayPhrase()(refusedOf(detail));
  const rule = `rule.${ruleId ?? ''}`;
  const problem = `problem.${code ?? ''}`;
  if (inWords !== null) return <>{inWords}</>;
  if (language !== 'en' && isWord(rule)) return <>{say(rule)}.</>;
  if (language !== 'en' && isWord(problem)) return <>{say(problem)}</>;
  return <span lang="en">{detail}</span>;
};
