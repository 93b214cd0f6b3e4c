import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { isNowWith, type Incident } from '../api/ladders.js';
import { useMe } from '../api/me.js';
import { hasAnyRole, OF_RECORD } from '../api/roles.js';
import { useTierName } from '../api/program.js';
import { useStaff } from '../api/staff.js';
import { useMilestone } from '../milestones/use-milestone.js';
import { ProblemBox } from '../parts/problem-box.js';
import { TaskWay } from '../tasks/task-way.js';
import { DueWords } from '../words/due-words.js';
import { Day, Time } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { useTitle } from '../words/title-words.js';
import { IncidentTask } from './incident-task.js';
import { Phones } from './phones.js';
import type { Task } from './read-tasks.js';
import css from './today.module.css';

interface Props {
  readonly incident: Incident;
  /** What is asked of this person about it. */
  readonly tasks: readonly Task[];
}

/** One incident with everything that is to be done about it: it stands in no other list. */
export const IncidentRow = ({ incident, tasks }: Props) => {
  const say = useSay();
  const titleOf = useTitle();
  const { journeyId, kind, client, acknowledgedAt } = incident;
  const path = kind === 'risk' ? 'acknowledge-risk' : 'acknowledge-relapse';
  const { send, isPending, error } = useMilestone(journeyId, path);
  // A coordinator sees that it is open, and with whom it is; the answer to it is clinical.
  const mayAnswer = hasAnyRole(useMe(), OF_RECORD);
  return (
    <li className={css.row}>
      <div>
        <h3>
          {say(`incident.${kind}`)}:{' '}
          <Link to="/journeys/$journeyId" params={{ journeyId }}>
            {nameOf(client)}
          </Link>
        </h3>
        <HowItStands incident={incident} isAsked={tasks.length > 0} />
        {tasks.map((task) => (
          <IncidentTask key={task.task} task={task} />
        ))}
        <p className="row">
          <Phones client={client} call={tasks.flatMap(({ call }) => call)} />
        </p>
        {error && <ProblemBox error={error} />}
      </div>
      <div className="row">
        {mayAnswer && !acknowledgedAt && (
          <Button
            loading={isPending}
            onClick={() => send({})}
            aria-label={say('incident.acknowledgeNamed', { client: nameOf(client) })}
          >
            {say('incident.acknowledge')}
          </Button>
        )}
        {tasks.filter(isNotAcknowledging).map((task) => (
          <TaskWay
            key={task.task}
            task={task}
            title={`${titleOf(task.task, task.title).words}, ${nameOf(client)}`}
          />
        ))}
      </div>
    </li>
  );
};

/** The button *Acknowledge* does it for those that are. */
const isNotAcknowledging = ({ milestones: [first] }: Task): boolean =>
  first !== 'acknowledgeRisk' && first !== 'acknowledgeRelapse';

/** Who reported it, who is asked now, and until when. */
const HowItStands = ({ incident, isAsked }: { readonly incident: Incident; readonly isAsked: boolean }) => {
  const say = useSay();
  const tierName = useTierName();
  const staff = useStaff();
  const { source, reportedAt, acknowledgedAt, nextRungAt, decideBy, roleNow, provisionalTier } = incident;
  const isMine = isNowWith(useMe(), roleNow);
  const onCall =
    roleNow === 'onCall' ? staff.filter((one) => one.onCall).map(({ id, name }) => name ?? id) : [];
  // Until when it is to be decided, the task says.
  const decided = isAsked ? null : decideBy;
  const dueAt = acknowledgedAt ? decided : nextRungAt;
  return (
    <>
      <p className="muted">
        <FormattedMessage
          id="incident.reported"
          values={{
            source: say(`incident.source.${source}`),
            day: <Day at={reportedAt} />,
            time: <Time at={reportedAt} />,
          }}
        />
      </p>
      {provisionalTier !== null && <p>{say('incident.provisional', { tier: tierName(provisionalTier) })}</p>}
      {roleNow && (
        <p>
          {isMine ? (
            <strong>{say('incident.yours')}</strong>
          ) : (
            say('incident.with', { role: [say(`role.${roleNow}`), ...onCall].join(', ') })
          )}
        </p>
      )}
      {dueAt && (
        <p>
          {say(acknowledgedAt ? 'incident.decide' : 'incident.next')} <DueWords at={dueAt} />
        </p>
      )}
    </>
  );
};
