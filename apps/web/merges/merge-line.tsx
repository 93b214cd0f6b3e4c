import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useNameOf } from '../api/staff.js';
import { Day } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import type { Merge } from './read-merges.js';

/** A merge in two lines: whose it is, and what somebody did to it last. */
export const MergeLine = ({ merge }: { readonly merge: Merge }) => {
  const say = useSay();
  const both = { survivor: nameOf(merge.survivor), other: nameOf(merge.other) };
  return (
    <>
      <Link to="/merges/$mergeId" params={{ mergeId: merge.id }}>
        {say('merge.both', both)}
      </Link>
      <span className="muted">
        {say(`merge.status.${merge.status}`)} · <LastStep {...merge} />
      </span>
    </>
  );
};

const LastStep = ({ proposed, signed, undone }: Merge) => {
  const staff = useNameOf();
  const { at, by } = undone ?? signed ?? proposed;
  const id = undone
    ? signed
      ? 'merge.by.undone'
      : 'merge.by.declined'
    : signed
      ? 'merge.by.signed'
      : 'merge.by.proposed';
  return <FormattedMessage id={id} values={{ who: staff(by.id), day: <Day at={at} /> }} />;
};
