import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { useNameOf } from '../../api/staff.js';
import { Asked } from '../../parts/asked.js';
import { Day, Time } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import { accountingQuery, recipientsQuery, type Disclosure } from './read-consents.js';

/** What went out about the client from any of their stays, or may have: when, to whom, what, why. */
export const Accounting = ({ clientId }: { readonly clientId: string }) => {
  const say = useSay();
  const query = useInfiniteQuery(accountingQuery(clientId));
  return (
    <section className="card" aria-labelledby="accounting">
      <h2 id="accounting">{say('accounting.title')}</h2>
      <Asked query={query} rows={3}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <p>{say('accounting.none')}</p>;
          return (
            <ol className="plain">
              {rows.map((disclosure) => (
                <Row key={disclosure.disclosureId} disclosure={disclosure} />
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
    </section>
  );
};

const Row = ({ disclosure }: { readonly disclosure: Disclosure }) => {
  const say = useSay();
  const staff = useNameOf();
  const { data } = useQuery(recipientsQuery);
  const { recipient, kinds, purpose, requestedAt, requestedBy, status, because, emergency } = disclosure;
  const name = data?.items.find(({ id }) => id === recipient)?.name ?? recipient;
  return (
    <li className={css.line}>
      <span>
        <strong>{name}</strong>
        {': '}
        {say(`disclosure.is.${status}`)}
        {because && `, ${say(`disclosure.because.${because}`)}`}
      </span>
      <span>{kinds.map((kind) => say(`consentKind.${kind}`)).join('; ')}</span>
      <span>{purpose}</span>
      <span className="muted">
        <FormattedMessage
          id="accounting.asked"
          values={{
            who: staff(requestedBy.id),
            day: <Day at={requestedAt} />,
            time: <Time at={requestedAt} />,
          }}
        />
      </span>
      {emergency && <span>{say('accounting.emergency', { nature: emergency.nature })}</span>}
    </li>
  );
};
