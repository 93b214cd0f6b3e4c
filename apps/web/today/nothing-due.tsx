import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { OnItsClock } from '../rehearsal/on-its-clock.js';
import { DueWords } from '../words/due-words.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { useNextDue } from './next-due.js';
import type { NextDue } from './next-of.js';

/** Nobody is asked for anything: what is due next, of whom, and when. */
export const NothingDue = () => {
  const say = useSay();
  const next = useNextDue();
  return (
    <>
      <p>{say('today.nothing')}</p>
      {next && (
        <p>
          <FormattedMessage
            id="today.next"
            values={{ what: <What next={next} />, due: <Due next={next} /> }}
          />
        </p>
      )}
    </>
  );
};

/** By the clock of the client; of a session, by that on the wall. */
const Due = ({ next }: { readonly next: NextDue }) =>
  'session' in next ? (
    <DueWords at={next.at} />
  ) : (
    <OnItsClock journeyId={next.of.journeyId}>
      <DueWords at={next.at} />
    </OnItsClock>
  );

const What = ({ next }: { readonly next: NextDue }) => {
  const say = useSay();
  if ('session' in next) {
    const { group, title, kind, members } = next.session;
    return group
      ? (title ?? group)
      : [say(`kind.${kind}`), ...members.map(({ client }) => nameOf(client))].join(', ');
  }
  const { journeyId, client } = next.of;
  return (
    <>
      {say(`matter.${next.kind}`)},{' '}
      <Link to="/journeys/$journeyId" params={{ journeyId }}>
        {nameOf(client)}
      </Link>
    </>
  );
};
