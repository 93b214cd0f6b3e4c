import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { rehearsedClockQuery } from '../api/rehearsed-clock.js';
import { ProblemBox } from '../parts/problem-box.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import { Moved } from './moved.js';
import css from './rehearsal.module.css';
import { useAdvance, type Advance } from './use-advance.js';

const STEPS = [
  ['rehearse.hour', { days: 0, hours: 1 }],
  ['rehearse.day', { days: 1, hours: 0 }],
  ['rehearse.week', { days: 7, hours: 0 }],
  ['rehearse.nextClock', { days: 0, hours: 0, until: 'nextClock' }],
] as const satisfies readonly (readonly [string, Advance])[];

/** Moves the journey's clock on in a rehearsal, because nobody can wait 90 days to see what a journey does. What has rung meanwhile stands below. */
export const RehearsalBar = ({ journeyId }: { readonly journeyId: string }) => {
  const say = useSay();
  const { data } = useQuery(rehearsedClockQuery(journeyId));
  const { advance, isPending, moved, error } = useAdvance(journeyId);
  return (
    <section className={`card stack ${css.bar}`} aria-labelledby="rehearsal">
      <h2 id="rehearsal">
        {data ? (
          <FormattedMessage
            id="rehearse.clock"
            values={{ day: <Day at={data.now} />, time: <Time at={data.now} /> }}
          />
        ) : (
          say('rehearse.title')
        )}
      </h2>
      <div className="row">
        {STEPS.map(([word, by]) => (
          <Button key={word} variant="default" disabled={isPending} onClick={() => advance(by)}>
            {say(word)}
          </Button>
        ))}
      </div>
      <div role="status" className={css.said}>
        {isPending && <p>{say('rehearse.moving')}</p>}
        {moved && !isPending && <Moved moved={moved} />}
      </div>
      {error && !isPending && <ProblemBox error={error} />}
    </section>
  );
};
