import { FormattedMessage } from 'react-intl';
import { Day } from '../words/instants.js';
import { useSay } from '../words/say.js';
import type { Stay } from './read-known.js';
import { Stands } from './stands.js';

/** From when to when a stay was, and how it ended or where it stands. */
export const StayWhen = ({ openedAt, closedAt, closedBecause, phase, tier }: Stay) => {
  const say = useSay();
  if (closedAt === null)
    return (
      <>
        <FormattedMessage id="client.since" values={{ day: <Day at={openedAt} /> }} /> ·{' '}
        <Stands phase={phase} tier={tier} />
      </>
    );
  return (
    <>
      <FormattedMessage
        id="client.fromTo"
        values={{ from: <Day at={openedAt} />, to: <Day at={closedAt} /> }}
      />
      {closedBecause && ` · ${say(`because.${closedBecause}`)}`}
    </>
  );
};
