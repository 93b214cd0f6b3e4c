import { useSay } from '../words/say.js';
import type { Board } from './read-board.js';
import { WaitingRow } from './waiting-row.js';

/** Everybody who waits, in the order in which they are asked (R-WAITLIST). It is a numbered list, because the order is what it tells. */
export const Waiting = ({ board: { waiting, next, free } }: { readonly board: Board }) => {
  const say = useSay();
  return (
    <section className="card" aria-labelledby="waiting">
      <h2 id="waiting">{say('waitlist.waiting')}</h2>
      {waiting.length === 0 ? (
        <p>{say('waitlist.nobody')}</p>
      ) : (
        <ol className="plain">
          {waiting.map((row) => (
            <WaitingRow
              key={row.journeyId}
              row={row}
              isNext={row.journeyId === next}
              hasSeat={row.journeyId === next && free > 0}
            />
          ))}
        </ol>
      )}
    </section>
  );
};
