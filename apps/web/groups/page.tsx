import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../api/me.js';
import { useTrackName } from '../api/program.js';
import { Asked } from '../parts/asked.js';
import { TrackZone } from '../parts/site-zone.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { OtherZone } from '../words/site-time.js';
import { ArrangeForm } from './arrange-form.js';
import css from './groups.module.css';
import { groupsQuery } from './read-groups.js';
import { GroupsTable } from './table.js';

/** Who meets when, by track: all groups of the site, or those that somebody leads. */
export const GroupsPage = () => {
  const say = useSay();
  const navigate = useNavigate();
  const trackName = useTrackName();
  const mayArrange = useMe().may.includes('arrange Track');
  const query = useQuery(groupsQuery);
  /** The track for which a group is being made. */
  const [making, setMaking] = useState<string | null>(null);
  return (
    <>
      <PageHead page="groups" title={say('nav.groups')} />
      <Asked query={query} rows={6}>
        {(tracks) => {
          const shown = tracks.filter(({ groups }) => mayArrange || groups.length > 0);
          if (shown.length === 0) return <p>{say('groups.none')}</p>;
          return shown.map(({ trackId, groups }) => (
            <TrackZone key={trackId} track={trackId}>
              <section className="card stack" aria-labelledby={`track-${trackId}`}>
                <div className={css.top}>
                  <h2 id={`track-${trackId}`}>{trackName(trackId)}</h2>
                  {mayArrange && making !== trackId && (
                    <Button
                      variant="default"
                      aria-label={say('groups.makeNamed', { track: trackName(trackId) })}
                      onClick={() => setMaking(trackId)}
                    >
                      {say('groups.make')}
                    </Button>
                  )}
                </div>
                <OtherZone />
                {groups.length === 0 ? (
                  <p>{say('groups.empty')}</p>
                ) : (
                  <GroupsTable trackId={trackId} groups={groups} />
                )}
                {making === trackId && (
                  <ArrangeForm
                    trackId={trackId}
                    group={null}
                    onCancel={() => setMaking(null)}
                    onDone={({ id }) =>
                      void navigate({ to: '/groups/$track/$group', params: { track: trackId, group: id } })
                    }
                  />
                )}
              </section>
            </TrackZone>
          ));
        }}
      </Asked>
    </>
  );
};
