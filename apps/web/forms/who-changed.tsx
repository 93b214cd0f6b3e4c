import { FormattedMessage } from 'react-intl';
import type { Problem } from '../api/client.js';
import { useNameOf } from '../api/staff.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';

interface Props {
  /** Null where nobody says who it was. */
  readonly changed: Problem['changed'] | null;
}

/** Says who changed what somebody is writing, and when. */
export const WhoChanged = ({ changed }: Props) => {
  const say = useSay();
  const staff = useNameOf();
  if (!changed) return <>{say('changed.somebody')}</>;
  const { at, by } = changed;
  return (
    <FormattedMessage
      id="changed.who"
      values={{ who: staff(by.id), day: <Day at={at} />, time: <Time at={at} /> }}
    />
  );
};
