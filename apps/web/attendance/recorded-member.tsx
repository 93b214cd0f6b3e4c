import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useNameOf } from '../api/staff.js';
import type { SessionOfDay } from '../today/read-sessions.js';
import { Day, Time } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './attendance.module.css';
import type { Outcome } from './entry.js';

interface Props {
  readonly member: SessionOfDay['members'][number];
  readonly outcome: Outcome;
  /** Left out for a person who may not correct the outcome. */
  readonly onChange?: () => void;
  /** The client's name. */
  readonly children: ReactNode;
}

/** A client whose outcome is recorded: as text, with what can be done about it. */
export const RecordedMember = ({ member, outcome, onChange, children }: Props) => {
  const say = useSay();
  const staffName = useNameOf();
  const { journeyId, session, attended, client, recordedBy, recordedAt } = member;
  const name = nameOf(client);
  const isMissed = outcome === 'noShow' || outcome === 'excused';
  return (
    <div className={css.member} data-journey={journeyId}>
      <p className={css.who}>{children}</p>
      <div className={css.recorded}>
        <p className="muted">
          <span>{say(`outcome.${outcome}`)}</span>
          {attended !== null && attended > 0 && <>, {say('attendance.minutes', { minutes: attended })}</>}
          {outcome === 'noShow' && <>. {say('attendance.call')}</>}
        </p>
        {recordedBy !== null && recordedAt !== null && (
          <p className="muted">
            <FormattedMessage
              id="attendance.by"
              values={{
                who: staffName(recordedBy),
                day: <Day at={recordedAt} />,
                time: <Time at={recordedAt} />,
              }}
            />
          </p>
        )}
        {isMissed && (
          <Link
            to="/journeys/$journeyId/do/$milestone"
            params={{ journeyId, milestone: 'hold-extra-session' }}
            search={{ session }}
            aria-label={say('attendance.makeUpNamed', { client: name })}
          >
            {say('attendance.makeUp')}
          </Link>
        )}
        {onChange && (
          <Button
            variant="default"
            aria-label={say('attendance.changeNamed', { client: name })}
            onClick={onChange}
          >
            {say('attendance.change')}
          </Button>
        )}
      </div>
    </div>
  );
};
