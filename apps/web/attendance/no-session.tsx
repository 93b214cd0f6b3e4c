import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { ownSessionsQuery } from '../milestones/read-own-sessions.js';
import { localDay } from '../words/due.js';
import { Day } from '../words/instants.js';
import { useSay } from '../words/say.js';
import { useZone } from '../words/use-zone.js';
import { sessionIn } from './meeting-of.js';

interface Props {
  readonly date: string;
  /** The key in the address. */
  readonly of: string;
}

/** No such session on this day. One that was moved keeps the date in its name, so that a task leads to the day before; then here is the way to the other. */
export const NoSession = ({ date, of: key }: Props) => {
  const say = useSay();
  const timeZone = useZone();
  const asked = sessionIn(key);
  const { data = [] } = useQuery({ ...ownSessionsQuery(asked?.journeyId ?? ''), enabled: asked !== null });
  const held = data.find(({ session, moved }) => moved && session === asked?.session);
  if (held)
    return (
      <p>
        <FormattedMessage id="attendance.moved" values={{ day: <Day at={held.start} /> }} />{' '}
        <Link to="/sessions/$date/$key" params={{ date: localDay(Date.parse(held.start), timeZone), key }}>
          {say('attendance.movedTo')}
        </Link>
      </p>
    );
  return (
    <p>
      {say('attendance.none')}{' '}
      <Link to="/today" search={{ date }}>
        {say('attendance.back')}
      </Link>
    </p>
  );
};
