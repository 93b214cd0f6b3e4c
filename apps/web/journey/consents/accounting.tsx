import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { Asked } from '../../parts/asked.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import { DisclosureRow } from './disclosure-row.js';
import { accountingQuery, disclosuresQuery } from './read-consents.js';

interface Pages {
  readonly data: { readonly pages: readonly Schemas['DisclosurePage'][] } | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** The disclosures that were asked for on this journey, and how each stands. */
export const Disclosures = ({ journeyId }: { readonly journeyId: string }) => {
  const say = useSay();
  return (
    <section className="card" aria-labelledby="disclosures">
      <h2 id="disclosures">{say('disclosures.title')}</h2>
      <Rows query={useInfiniteQuery(disclosuresQuery(journeyId))} />
    </section>
  );
};

/** What went out about the client from any of their stays, or may have: the accounting that they may ask for themselves. Read only when somebody opens it. */
export const Accounting = ({ clientId }: { readonly clientId: string }) => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={css.summary}>{say('accounting.title')}</summary>
      {isOpen && <Everything clientId={clientId} />}
    </details>
  );
};

const Everything = ({ clientId }: { readonly clientId: string }) => (
  <Rows query={useInfiniteQuery(accountingQuery(clientId))} />
);

const Rows = ({ query }: { readonly query: Pages }) => {
  const say = useSay();
  return (
    <>
      <Asked query={query} rows={3}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <p>{say('accounting.none')}</p>;
          return (
            <ol className="plain">
              {rows.map((disclosure) => (
                <DisclosureRow key={disclosure.disclosureId} disclosure={disclosure} />
              ))}
            </ol>
          );
        }}
      </Asked>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {say('accounting.more')}
        </Button>
      )}
    </>
  );
};
