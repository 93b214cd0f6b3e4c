import { NewRows } from '../parts/new-rows.js';
import { useHeldRows } from '../parts/use-held-rows.js';
import { useSay } from '../words/say.js';
import type { Board } from './read-board.js';
import { WaitingRow } from './waiting-row.js';

/** Everybody who waits, in the order in which they are asked (R-WAITLIST). It is a numbered list, because the order is what it tells. */
export const Waiting = ({ board: { waiting, next, free, trackId } }: { readonly board: Board }) => {
  const say = useSay();
  const held = useHeldRows(trackId, waiting, ({ journeyId }) => journeyId);
  return (
    <section className="card" aria-labelledby="waiting">
      <NewRows held={held} of={say('waitlist.waiting')}>
        <h2 id="waiting">{say('waitlist.waiting')}</h2>
      </NewRows>
      {held.rows.length === 0 ? (
        <p>{say('waitlist.nobody')}</p>
      ) : (
        <ol className="plain">
          {held.rows.map((row) => (
            <WaitingRow
              key={row.journeyId}
              row={row}
              isGone={held.gone.has(row)}
              isNext={row.journeyId === next}
              hasSeat={row.journeyId === next && free > 0}
            />
          ))}
        </ol>
      )}
    </section>
  );
};
