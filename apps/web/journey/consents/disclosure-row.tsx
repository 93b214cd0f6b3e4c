import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { useNameOf } from '../../api/staff.js';
import { Day, Time } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import { recipientsQuery, type Disclosure } from './read-consents.js';

/** To whom, what, why, who asked for it when, and what became of it. */
export const DisclosureRow = ({ disclosure }: { readonly disclosure: Disclosure }) => {
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
