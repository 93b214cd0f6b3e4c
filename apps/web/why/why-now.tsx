import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import { whyNowQuery } from './read-why.js';
import { RuleLine } from './rule-line.js';
import { WhyTable } from './why-table.js';

/** What is explained: a task or a clock of a journey. */
export interface Explained {
  readonly journeyId: string;
  readonly about: 'task' | 'clock';
  /** Of the task or the clock. */
  readonly id: string;
  /** Id of the rule by which it stands; null where none is known. */
  readonly rule: string | null;
}

/** Why a task or a clock stands: what its rule looks at now, and the event that set it, where it is recorded. A clock that has only been looked at has its rule. */
export const WhyNow = ({ journeyId, about, id, rule }: Explained) => {
  const say = useSay();
  return (
    <Asked query={useQuery(whyNowQuery(journeyId))} rows={2}>
      {({ items }) => {
        const why = items.find((item) => item.about === about && item.id === id);
        if (!why) return <RuleLine id={rule} />;
        return (
          <>
            <WhyTable why={why} />
            {why.seq !== null && (
              <p>
                <Link to="/journeys/$journeyId/timeline" params={{ journeyId }} search={{ why: why.seq }}>
                  {say('why.event')}
                </Link>
              </p>
            )}
          </>
        );
      }}
    </Asked>
  );
};
