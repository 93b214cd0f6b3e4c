import { FormattedMessage } from 'react-intl';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import type { Task } from './read-tasks.js';

/** How often somebody tried to reach the client, and when last. */
export const TriedWords = ({ contact }: { readonly contact: NonNullable<Task['contact']> }) => {
  const say = useSay();
  const { attempts, lastAt, reached } = contact;
  if (lastAt === null) return <p className="muted">{say('today.notTried')}</p>;
  return (
    <p className="muted">
      <FormattedMessage
        id={reached ? 'today.triedReached' : 'today.tried'}
        values={{ count: attempts, day: <Day at={lastAt} />, time: <Time at={lastAt} /> }}
      />
    </p>
  );
};
