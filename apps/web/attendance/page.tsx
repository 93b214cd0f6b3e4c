import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useMe } from '../api/me.js';
import { PageHead } from '../parts/page-head.js';
import { Asked } from '../parts/asked.js';
import { TrackZone } from '../parts/site-zone.js';
import { sessionsQuery } from '../today/read-sessions.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import { OtherZone } from '../words/site-time.js';
import { AttendanceForm } from './attendance-form.js';
import { meetingOf } from './meeting-of.js';
import { NoSession } from './no-session.js';
import { WhoCame } from './who-came.js';

const route = getRouteApi('/frame/sessions/$date/$key');

/** Who came to one session: a group with its roster, or one client. */
export const AttendancePage = () => {
  const say = useSay();
  const { date, key } = route.useParams();
  const { may } = useMe();
  const query = useQuery(sessionsQuery(date));
  const session = query.data && meetingOf(query.data.items, key);
  return (
    <TrackZone track={session?.track ?? null}>
      <PageHead
        page={`attendance ${key}`}
        title={say('attendance.title')}
        heading={
          session ? (session.title ?? session.group ?? say(`kind.${session.kind}`)) : say('attendance.title')
        }
      >
        {session && (
          <p className="muted">
            <FormattedMessage
              id="attendance.when"
              values={{
                day: <Day at={session.start} />,
                start: <Time at={session.start} />,
                end: <Time at={session.end} />,
                minutes: session.minutes,
                count: session.members.length,
              }}
            />
            {session.track && session.group && (
              <>
                {' · '}
                <Link to="/groups/$track/$group" params={{ track: session.track, group: session.group }}>
                  {say('attendance.group')}
                </Link>
              </>
            )}
          </p>
        )}
      </PageHead>
      {session && <OtherZone />}
      <Asked query={query} rows={8}>
        {() =>
          session ? (
            may.includes('attend Journey') ? (
              <AttendanceForm key={key} date={date} session={session} />
            ) : (
              <WhoCame session={session} />
            )
          ) : (
            <NoSession date={date} of={key} />
          )
        }
      </Asked>
    </TrackZone>
  );
};
