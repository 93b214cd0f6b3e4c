import { FormattedMessage } from 'react-intl';
import type { Screening } from '../api/screening.js';
import { useNameOf } from '../api/staff.js';
import { Day, Time } from '../words/instants.js';

/** When it was recorded, and by whom. */
export const Done = ({ at, by }: Pick<Screening['risks'][number], 'at' | 'by'>) => {
  const nameOf = useNameOf();
  return (
    <span className="muted">
      <FormattedMessage
        id="screening.done"
        values={{ day: <Day at={at} />, time: <Time at={at} />, who: nameOf(by.id) }}
      />
    </span>
  );
};
