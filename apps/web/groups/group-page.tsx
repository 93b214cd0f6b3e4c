import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../api/me.js';
import { useTrackName } from '../api/program.js';
import { useNameOf } from '../api/staff.js';
import { Asked } from '../parts/asked.js';
import { TrackZone } from '../parts/site-zone.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { OtherZone } from '../words/site-time.js';
import { WarningWords } from '../words/warning-words.js';
import { ArrangeForm } from './arrange-form.js';
import css from './groups.module.css';
import { JoinForm } from './join-form.js';
import { Members } from './members.js';
import { groupQuery, titleOf } from './read-groups.js';
import { Waiting } from './waiting.js';
import { When } from './when.js';

const route = getRouteApi('/frame/groups/$track/$group');

/** One group: when and where it meets, who is on its roster and how they come, who waits for it. */
export const GroupPage = () => {
  const say = useSay();
  const staff = useNameOf();
  const trackName = useTrackName();
  const { track, group: id } = route.useParams();
  const { may, id: me } = useMe();
  const mayArrange = may.includes('arrange Track');
  const query = useQuery(groupQuery(track, id));
  const [open, setOpen] = useState<'arrange' | 'join' | null>(null);
  const close = (): void => setOpen(null);
  const group = query.data;
  return (
    <TrackZone track={track}>
      <PageHead
        page={`group ${track} ${id}`}
        title={say('group.title')}
        heading={group ? titleOf(group) : say('group.title')}
      >
        {group && (
          <>
            <p>
              <When schedule={group.schedule} />
              {group.schedule && <>, {say(`mode.${group.schedule.mode}`)}</>}
              {group.schedule?.room && <>, {group.schedule.room}</>}
            </p>
            <p className="muted">
              {[
                trackName(track),
                say('group.taken', { size: group.size, capacity: group.capacity }),
                ...group.therapists.map(staff),
              ].join(' · ')}
            </p>
          </>
        )}
      </PageHead>
      <OtherZone />
      <Asked query={query} rows={6}>
        {(found) => (
          <>
            {found.schedule?.link && (
              <p>
                <a href={found.schedule.link} target="_blank" rel="noopener noreferrer">
                  {say('group.link')}
                </a>
              </p>
            )}
            {found.warnings.length > 0 && (
              <ul className="soon">
                {found.warnings.map((warning) => (
                  <li key={warning}>
                    <WarningWords warning={warning} />
                  </li>
                ))}
              </ul>
            )}
            {mayArrange && open === null && (
              <div className={css.top}>
                <Button variant="default" onClick={() => setOpen('arrange')}>
                  {say('group.change')}
                </Button>
                <Button variant="default" onClick={() => setOpen('join')}>
                  {say('group.putOn')}
                </Button>
              </div>
            )}
            {open === 'arrange' && (
              <ArrangeForm trackId={track} group={found} onCancel={close} onDone={close} />
            )}
            {open === 'join' && <JoinForm trackId={track} group={found} onCancel={close} onDone={close} />}
            {mayArrange || found.therapists.includes(me) ? (
              <>
                <Members trackId={track} group={found} mayArrange={mayArrange} />
                <Waiting waiting={found.waiting} />
              </>
            ) : (
              <p>{say('group.notLed')}</p>
            )}
          </>
        )}
      </Asked>
    </TrackZone>
  );
};
