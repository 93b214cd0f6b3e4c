import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { useNameOf } from '../api/staff.js';
import { ProblemBox } from '../parts/problem-box.js';
import { Day, Time } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import type { Task } from './read-tasks.js';
import css from './today.module.css';

interface Props {
  readonly task: Task;
  readonly glass: Schemas['BrokenGlass'];
  /** It was reviewed meanwhile, and its row keeps its place for a moment. */
  readonly isGone: boolean;
}

/** An emergency access that a leader has to review: who opened which journey, when and why; and the button that says that it was read. */
export const GlassRow = ({ task, glass, isGone }: Props) => {
  const say = useSay();
  const staffName = useNameOf();
  const { send, isPending, error } = useReview(glass.id);
  const { journeyId, client } = task;
  const who = staffName(glass.by.id);
  const until = glass.ended?.at ?? glass.expiresAt;
  return (
    <li className={css.row} inert={isGone}>
      <div>
        <h3>
          <Link to="/journeys/$journeyId" params={{ journeyId }}>
            {nameOf(client)}
          </Link>
        </h3>
        <p>{say('glass.broken', { who })}</p>
        <p>{glass.reason}</p>
        <p className="muted">
          <FormattedMessage
            id="glass.when"
            values={{
              fromDay: <Day at={glass.brokenAt} />,
              from: <Time at={glass.brokenAt} />,
              untilDay: <Day at={until} />,
              until: <Time at={until} />,
            }}
          />
        </p>
        {error && <ProblemBox error={error} />}
      </div>
      <Button
        variant="default"
        size="sm"
        loading={isPending}
        onClick={send}
        aria-label={say('glass.reviewNamed', { client: nameOf(client), who })}
      >
        {say('glass.review')}
      </Button>
    </li>
  );
};

/** Sends the review. It needs no key, because sent again it changes nothing. No event tells of it, so the lists are asked anew here. */
const useReview = (glassId: string) => {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/v1/break-glass/{glassId}/review', { params: { path: { glassId } }, body: {} })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
  return { send: () => mutate(), isPending, error };
};
