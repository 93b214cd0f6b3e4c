import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { useMe } from '../api/me.js';
import { useNameOf } from '../api/staff.js';
import { ProblemBox } from '../parts/problem-box.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import css from './today.module.css';

type BrokenGlass = Schemas['BrokenGlass'];

const ROWS = 50;

const glassQuery = queryOptions({
  queryKey: ['glass'],
  queryFn: ({ signal }) =>
    answerOf(api.GET('/v1/break-glass', { params: { query: { reviewed: 'false', limit: ROWS } }, signal })),
});

/** Who has opened a journey that is not theirs, and why, until a leader has looked at it. Nothing is here while there is none. */
export const GlassToReview = () => {
  const say = useSay();
  const { data } = useQuery(glassQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <section className="card" aria-labelledby="glass">
      <h2 id="glass">{say('glass.title')}</h2>
      <ul className="plain">
        {data.items.map((glass) => (
          <GlassRow key={glass.id} glass={glass} />
        ))}
      </ul>
    </section>
  );
};

const GlassRow = ({ glass: { id, by, journeyId, reason, brokenAt } }: { readonly glass: BrokenGlass }) => {
  const say = useSay();
  const staff = useNameOf();
  const me = useMe();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/v1/break-glass/{glassId}/review', { params: { path: { glassId: id } }, body: {} })),
    onSuccess: () => queries.invalidateQueries(glassQuery),
  });
  const values = { day: <Day at={brokenAt} />, time: <Time at={brokenAt} /> };
  return (
    <li className={css.row}>
      <div>
        <h3>{staff(by.id)}</h3>
        <p>{reason}</p>
        <p className="muted">
          <FormattedMessage id="glass.when" values={values} />{' '}
          <Link to="/journeys/$journeyId" params={{ journeyId }}>
            {say('glass.toJourney')}
          </Link>
        </p>
        {error && <ProblemBox error={error} />}
      </div>
      {by.id !== me.id && (
        <Button
          variant="default"
          loading={isPending}
          onClick={() => mutate()}
          aria-label={say('glass.reviewNamed', { person: staff(by.id) })}
        >
          {say('glass.review')}
        </Button>
      )}
    </li>
  );
};
