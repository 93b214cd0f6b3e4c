import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { useProgram, useTrackName } from '../api/program.js';
import { useKeyOfContent } from '../forms/key-of-content.js';
import { LinkButton } from '../parts/link-button.js';
import { ProblemBox } from '../parts/problem-box.js';
import { DueWords } from '../words/due-words.js';
import { useSay } from '../words/say.js';
import css from './today.module.css';

type SiteTask = Schemas['SiteTask'];

/** The key begins like that of the clients' tasks, so that both are read again together. */
const siteTasksQuery = queryOptions({
  queryKey: ['tasks', 'ofSites'],
  queryFn: async ({ signal }) => {
    const query = { role: 'director', status: 'open', limit: 1 } as const;
    const { ofSites } = await answerOf(api.GET('/v1/tasks', { params: { query }, signal }));
    return ofSites;
  },
});

/** The tasks of a director that are about their sites and about no client. Shows nothing where there is none. */
export const SiteTasks = () => {
  const say = useSay();
  const { data = [], error, refetch } = useQuery(siteTasksQuery);
  if (data.length === 0 && !error) return null;
  return (
    <section className="card" aria-labelledby="site-tasks">
      <h2 id="site-tasks">{say('siteTask.title')}</h2>
      {error && <ProblemBox error={error} onAgain={() => void refetch()} />}
      <ul className="plain">
        {data.map((task) => (
          <SiteTaskRow key={`${task.site} ${task.track ?? ''} ${task.task}`} task={task} />
        ))}
      </ul>
    </section>
  );
};

const SiteTaskRow = ({ task: { kind, site, task, track, dueAt } }: { readonly task: SiteTask }) => {
  const say = useSay();
  const { sites } = useProgram();
  const trackName = useTrackName();
  const where = track === null ? (sites.find(({ id }) => id === site)?.name ?? site) : trackName(track);
  return (
    <li className={css.row}>
      <div>
        <h3>{where}</h3>
        <p>
          <FormattedMessage id={`siteTask.${kind}`} />
        </p>
        <p className="muted">
          <DueWords at={dueAt} />
        </p>
      </div>
      {track !== null && <Reported track={track} task={task} where={where} />}
      {kind === 'calendar' && (
        <LinkButton
          to="/sites/$site/calendar"
          params={{ site }}
          aria-label={say('siteTask.publishNamed', { site: where })}
        >
          {say('siteTask.publish')}
        </LinkButton>
      )}
    </li>
  );
};

interface Report {
  readonly track: string;
  readonly task: string;
  readonly where: string;
}

/** R-CAPACITY: says that it was reported, which nobody but a person can know. */
const Reported = ({ track, task, where }: Report) => {
  const say = useSay();
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const header = { 'Idempotency-Key': key.of({ track, task }) };
      return answerOf(
        api.POST('/v1/tracks/{trackId}/report-capacity', {
          params: { path: { trackId: track }, header },
          body: { task },
        }),
      );
    },
    onSettled: () => queries.invalidateQueries(siteTasksQuery),
  });
  return (
    <>
      <Button
        variant="default"
        loading={isPending}
        onClick={() => mutate()}
        aria-label={say('siteTask.reportedNamed', { track: where })}
      >
        {say('siteTask.reported')}
      </Button>
      {error && <ProblemBox error={error} />}
    </>
  );
};
