import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useMe } from '../api/me.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import { TitleWords } from '../words/title-words.js';
import css from './rehearsal.module.css';
import type { Advanced } from './use-advance.js';

/** From when to when the clock was moved, and which rungs were reached: each is a link to its place in the timeline, for a person who may read that. */
export const Moved = ({ moved }: { readonly moved: Advanced }) => {
  const say = useSay();
  const { may } = useMe();
  const { journeyId, from, now, events, rungs } = moved;
  return (
    <>
      <p>
        {now === null ? (
          say('rehearse.ended')
        ) : (
          <FormattedMessage
            id="rehearse.moved"
            values={{
              fromDay: <Day at={from} />,
              fromTime: <Time at={from} />,
              toDay: <Day at={now} />,
              toTime: <Time at={now} />,
            }}
          />
        )}{' '}
        {say('rehearse.events', { events })}
      </p>
      <ol className={`plain ${css.rungs}`}>
        {rungs.map(({ seq, clock, rung, role, title }) => {
          const what = <TitleWords id={clock} given={title ?? ''} />;
          return (
            <li key={seq}>
              {may.includes('read Record') ? (
                <Link to="/journeys/$journeyId/timeline" params={{ journeyId }} search={{ why: seq }}>
                  {what}
                </Link>
              ) : (
                what
              )}{' '}
              <span className={rung > 0 ? 'late' : 'muted'}>
                {say(rung > 0 ? 'rehearse.missed' : 'rehearse.reminds')}
              </span>
              {role && <> {say('rehearse.told', { role: say(`role.${role}`) })}</>}
            </li>
          );
        })}
      </ol>
    </>
  );
};
