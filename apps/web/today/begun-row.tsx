import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { draftsQuery, type ListedDraft } from '../drafts/list-drafts.js';
import { draftQuery, dropDraft } from '../drafts/read-draft.js';
import { LinkButton } from '../parts/link-button.js';
import { ProblemBox } from '../parts/problem-box.js';
import { Day, Time } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './today.module.css';

/** One draft, with the way back into its form, and a button that throws it away and asks once more before. */
export const BegunRow = ({ draft }: { readonly draft: ListedDraft }) => {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const { drop, isPending, error } = useDrop(draft);
  const { journeyId, form, client, keptAt, until } = draft;
  const what = say(`do.${form}`);
  const named = { what, client: nameOf(client) };
  return (
    <li className={css.row}>
      <div>
        <h3>
          <Link to="/journeys/$journeyId" params={{ journeyId }}>
            {nameOf(client)}
          </Link>
        </h3>
        <p>{what}</p>
        <p className="muted">
          <FormattedMessage
            id="today.begunKept"
            values={{ day: <Day at={keptAt} />, time: <Time at={keptAt} />, until: <Day at={until} /> }}
          />
        </p>
        {isAsking && <p role="alert">{say('form.final')}</p>}
        {error && <ProblemBox error={error} />}
      </div>
      <div className="row">
        <LinkButton
          size="sm"
          to="/journeys/$journeyId/do/$milestone"
          params={{ journeyId, milestone: form }}
          aria-label={say('today.goOnNamed', named)}
        >
          {say('today.goOn')}
        </LinkButton>
        <Button
          variant="default"
          size="sm"
          loading={isPending}
          aria-label={say(isAsking ? 'today.throwAwayYesNamed' : 'today.throwAwayNamed', named)}
          onClick={() => (isAsking ? drop() : setAsking(true))}
        >
          {say(isAsking ? 'today.throwAwayYes' : 'today.throwAway')}
        </Button>
        {isAsking && (
          <Button variant="default" size="sm" onClick={() => setAsking(false)}>
            {say('form.cancel')}
          </Button>
        )}
      </div>
    </li>
  );
};

/** A draft that is thrown away twice changes nothing, so the request needs no Idempotency-Key. */
const useDrop = ({ journeyId, form }: ListedDraft) => {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => dropDraft(journeyId, form),
    onSuccess: () => {
      queries.removeQueries({ queryKey: draftQuery(journeyId, form).queryKey });
      return queries.invalidateQueries({ queryKey: draftsQuery.queryKey });
    },
  });
  return { drop: () => mutate(), isPending, error };
};
