import { lazy, Suspense } from 'react';
import { useStore } from '../state/store.js';
import { spoken } from './language.js';
import { isWord, useSay } from './say.js';

/** Most of what is refused is refused to nobody who has just opened a page. */
const RefusedInWords = lazy(() =>
  import('./refused-in-words.js').then(({ RefusedInWords }) => ({ default: RefusedInWords })),
);

interface Props {
  /** What the API says, in English. */
  readonly detail: string;
  readonly ruleId?: string | null | undefined;
  /** Of the problem, where it may be another than a refusal by a rule. */
  readonly code?: string | undefined;
}

/**
 * Why something is refused, in the language that is read. What the API says is the most exact, and is English; in another language our words for it stand in
 * its place. Where there are none, the rule says it, and what the API requires beside it says the rest. Where neither is known, the English stands, and is
 * marked as such.
 */
export const WhyRefused = ({ detail, ruleId, code }: Props) => {
  const say = useSay();
  const { language } = useStore(spoken);
  if (language === 'en') return <span lang="en">{detail}</span>;
  const rule = `rule.${ruleId ?? ''}`;
  const problem = `problem.${code ?? ''}`;
  const otherwise = isWord(rule) ? (
    <>{say(rule)}.</>
  ) : isWord(problem) ? (
    <>{say(problem)}</>
  ) : (
    <span lang="en">{detail}</span>
  );
  return (
    <Suspense fallback={otherwise}>
      <RefusedInWords detail={detail} otherwise={otherwise} />
    </Suspense>
  );
};
