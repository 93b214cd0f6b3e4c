import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../parts/asked.js';
import { whyQuery } from '../../why/read-why.js';
import css from '../../why/why.module.css';
import { WhyTable } from '../../why/why-table.js';

/** What the event's rule looked at then: each input with its value, what was needed, and whether it held. */
export const WhyPanel = ({ journeyId, seq }: { readonly journeyId: string; readonly seq: number }) => {
  const query = useQuery(whyQuery(journeyId, seq));
  return (
    <div className={css.why}>
      <Asked query={query} rows={2}>
        {(why) => <WhyTable why={why} />}
      </Asked>
    </div>
  );
};
