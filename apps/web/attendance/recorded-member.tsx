import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SessionOfDay } from '../today/read-sessions.js';
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
  const { journeyId, session, attended, client } = member;
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
