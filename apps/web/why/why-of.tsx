import { lazy, Suspense, useState } from 'react';
import { useMe } from '../api/me.js';
import { hasAnyRole, OF_RECORD } from '../api/roles.js';
import { Loading } from '../parts/loading.js';
import { allWords } from '../words/language.js';
import { useSay } from '../words/say.js';
import { RuleLine } from './rule-line.js';
import type { Explained } from './why-now.js';
import css from './why.module.css';

/** Loaded when somebody asks, with its words. */
const WhyNow = lazy(async () => {
  const [{ WhyNow: now }] = await Promise.all([import('./why-now.js'), allWords()]);
  return { default: now };
});

interface Props extends Explained {
  /** What is explained, in words: to a screen reader the links of a list are told apart by it. */
  readonly title: string;
  /** The person has emergency access to the journey: the record is open to them, too. */
  readonly hasOpened?: boolean;
}

/** *Why*, beside a task or a clock: it unfolds what its rule looks at. Who does not read the record is told the rule in one sentence. */
export const WhyOf = ({ title, hasOpened = false, ...explained }: Props) => {
  const say = useSay();
  const readsRecord = hasAnyRole(useMe(), OF_RECORD) || hasOpened;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={css.of} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary className={css.summary}>
        {say('now.why')}
        <span className="hidden-but-read">: {title}</span>
      </summary>
      {isOpen && (
        <div className={css.why}>
          {readsRecord ? (
            <Suspense fallback={<Loading rows={2} />}>
              <WhyNow {...explained} />
            </Suspense>
          ) : (
            <RuleLine id={explained.rule} />
          )}
        </div>
      )}
    </details>
  );
};
