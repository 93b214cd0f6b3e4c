import { useMe } from '../api/me.js';
import { useTrackName } from '../api/program.js';
import { TrackZone } from '../parts/site-zone.js';
import { LinkButton } from '../parts/link-button.js';
import { Time } from '../words/instants.js';
import { namesOnce } from '../words/names-once.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import type { SessionOfDay } from './read-sessions.js';
import css from './today.module.css';

interface Props {
  readonly date: string;
  readonly session: SessionOfDay;
  /** It is not held any more, and its row keeps its place for a moment. */
  readonly isGone: boolean;
}

export const SessionRow = ({ date, session, isGone }: Props) => {
  const say = useSay();
  const trackName = useTrackName();
  const mayRecord = useMe().may.includes('attend Journey');
  const { key, start, end, kind, track, group, title, members } = session;
  const recorded = members.filter(({ outcome }) => outcome !== null).length;
  const who = group
    ? namesOnce([title ?? group, track && trackName(track)])
    : [say(`kind.${kind}`), ...members.map(({ client }) => nameOf(client))];
  return (
    <li className={css.row} inert={isGone}>
      <div>
        <h3>{who.join(', ')}</h3>
        <p className="muted number">
          <TrackZone track={track}>
            <Time at={start} /> – <Time at={end} />
          </TrackZone>
        </p>
        <p>{say('today.recorded', { recorded, all: members.length })}</p>
      </div>
      <LinkButton to="/sessions/$date/$key" params={{ date, key }}>
        {say(mayRecord && recorded < members.length ? 'today.record' : 'today.see')}
      </LinkButton>
    </li>
  );
};
