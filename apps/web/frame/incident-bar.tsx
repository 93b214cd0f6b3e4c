import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { hasComeTo, laddersQuery, type Incident } from '../api/ladders.js';
import { useMe } from '../api/me.js';
import { useMilestone } from '../milestones/use-milestone.js';
import { LinkButton } from '../parts/link-button.js';
import { ProblemBox } from '../parts/problem-box.js';
import { OnItsClock } from '../rehearsal/on-its-clock.js';
import { DueWords } from '../words/due-words.js';
import { Day, Time } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { session } from '../state/session.js';
import { useStore } from '../state/store.js';
import css from './frame.module.css';

/** Asked again so often, ms, also where the live stream is away: nobody may be in danger unseen. */
const AGAIN_MS = 60_000;
/** How many are shown one by one; Today has all of them. */
const MOST = 3;

/**
 * High risks that have come to this person and that nobody has acknowledged, on every page. Each is read out once, when it comes: the sentence stays the same
 * from page to page. Today shows them with everything else, so there only the sentence is left, for a screen reader.
 */
export const IncidentBar = () => {
  const say = useSay();
  const me = useMe();
  const isToday = useRouterState({ select: ({ location }) => location.pathname === '/today' });
  const { data, error } = useQuery({ ...laddersQuery, refetchInterval: AGAIN_MS });
  const isSignedIn = useStore(session) === 'in';
  // An empty place means that nobody is in danger, or that nobody is signed in, who might not see the names. Where that is not known, it says so.
  if (!isSignedIn) return null;
  if (!data) return error && !isToday ? <p className={css.danger}>{say('today.nowUnknown')}</p> : null;
  const open = data.items.filter(
    ({ kind, acknowledgedAt, roleNow }) => kind === 'risk' && !acknowledgedAt && hasComeTo(me, roleNow),
  );
  if (open.length === 0) return null;
  const more = open.length - MOST;
  return (
    <section aria-label={say('incident.bar')} className={isToday ? 'hidden-but-read' : css.danger}>
      <ul className="plain">
        {open.slice(0, MOST).map((incident) => (
          <OnItsClock key={incident.journeyId} journeyId={incident.journeyId}>
            <RiskLine incident={incident} isToday={isToday} />
          </OnItsClock>
        ))}
      </ul>
      {more > 0 && !isToday && (
        <p>
          <Link to="/today">{say('incident.more', { count: more })}</Link>
        </p>
      )}
    </section>
  );
};

interface Props {
  readonly incident: Incident;
  readonly isToday: boolean;
}

const RiskLine = ({ incident: { journeyId, client, reportedAt, nextRungAt }, isToday }: Props) => {
  const say = useSay();
  const { send, isPending, error } = useMilestone(journeyId, 'acknowledge-risk');
  return (
    <li className={css.risk}>
      {/* Nothing in it changes with the minutes: a region that changes is read out again. */}
      <p role="alert">
        <FormattedMessage
          id="incident.barOf"
          values={{
            client: nameOf(client),
            day: <Day at={reportedAt} />,
            time: <Time at={reportedAt} />,
          }}
        />
      </p>
      {!isToday && (
        <>
          {nextRungAt && (
            <p>
              {say('incident.next')} <DueWords at={nextRungAt} />
            </p>
          )}
          <div className="row">
            <Button
              loading={isPending}
              onClick={() => send({})}
              aria-label={say('incident.acknowledgeNamed', { client: nameOf(client) })}
            >
              {say('incident.acknowledge')}
            </Button>
            <LinkButton
              to="/journeys/$journeyId"
              params={{ journeyId }}
              aria-label={say('incident.openNamed', { client: nameOf(client) })}
            >
              {say('incident.open')}
            </LinkButton>
          </div>
          {error && <ProblemBox error={error} />}
        </>
      )}
    </li>
  );
};
