import { useSay } from '../words/say.js';
import css from './audit.module.css';
import type { Verified } from './use-verification.js';

/** What a walk has found, and the end of each chain. Ends that are kept elsewhere show later that nothing was written anew. */
export const Found = ({
  found: { rows, chains, breaks, unconfirmed, unnamed },
}: {
  readonly found: Verified;
}) => {
  const say = useSay();
  return (
    <div className="stack">
      <p className={breaks.length > 0 ? 'late' : ''}>
        {breaks.length > 0
          ? say('verify.broken', { breaks: breaks.length, rows })
          : say('verify.whole', { rows, chains: chains.length })}
      </p>
      {breaks.length > 0 && (
        <ul>
          {breaks.map(({ chain, seq, what, detail }) => (
            <li key={chain}>
              {say('audit.place', { chain, seq })}: {say(`broken.${what}`)}{' '}
              <span className="muted" lang="en">
                {detail}
              </span>
            </li>
          ))}
        </ul>
      )}
      {unconfirmed.length > 0 && <p>{say('verify.unconfirmed', { count: unconfirmed.length })}</p>}
      {unnamed.length > 0 && <p>{say('verify.unnamed', { count: unnamed.length })}</p>}
      {chains.length > 0 && (
        <details>
          <summary className={css.summary}>{say('verify.ends')}</summary>
          <ul className="plain">
            {chains.map(({ chain, seq, hash }) => (
              <li key={chain}>
                {say('audit.place', { chain, seq })}: <code className={css.hash}>{hash}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
