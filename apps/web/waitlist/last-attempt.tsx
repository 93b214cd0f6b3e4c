import { FormattedMessage } from 'react-intl';
import { Day } from '../words/instants.js';
import { useSay } from '../words/say.js';
import type { Waiter } from './read-board.js';

/** When somebody last tried to reach them, and whether they did. */
export const LastAttempt = ({ attempt }: { readonly attempt: Waiter['lastAttempt'] }) => {
  const say = useSay();
  if (!attempt) return <>{say('waitlist.notCalled')}</>;
  const { at, reached } = attempt;
  return (
    <FormattedMessage
      id={reached ? 'waitlist.reached' : 'waitlist.inVain'}
      values={{ day: <Day at={at} /> }}
    />
  );
};
