import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useMe } from '../api/me.js';
import { useNameOf } from '../api/staff.js';
import { Asked } from '../parts/asked.js';
import { LinkButton } from '../parts/link-button.js';
import { PageHead } from '../parts/page-head.js';
import { Day } from '../words/instants.js';
import { useSay } from '../words/say.js';
import { BothSides } from './both-sides.js';
import { mergeQuery, type Merge } from './read-merges.js';
import { SignForm } from './sign-form.js';

const route = getRouteApi('/frame/merges/$mergeId');

/** Two records that somebody says are of one person: both sides, who said so and why, and what is to be done about it. */
export const MergePage = () => {
  const say = useSay();
  const { mergeId } = route.useParams();
  return (
    <>
      <PageHead page={`merge ${mergeId}`} title={say('merge.title')}>
        <p>
          <Link to="/merges">{say('merge.toAll')}</Link>
        </p>
      </PageHead>
      <Asked query={useQuery(mergeQuery(mergeId))} rows={8}>
        {(merge) => <One merge={merge} />}
      </Asked>
    </>
  );
};

const One = ({ merge }: { readonly merge: Merge }) => {
  const say = useSay();
  const me = useMe();
  const { id, status, survivor, other, reason, proposed, signed, undone } = merge;
  const isMine = proposed.by.id === me.id;
  const maySign = status === 'proposed' && me.may.includes('sign ClientMerge');
  return (
    <div className="stack">
      <section className="card stack" aria-labelledby="merge">
        <h2 id="merge">{say(`merge.status.${status}`)}</h2>
        <Step id="merge.by.proposed" step={proposed} why={reason} />
        {signed && <Step id="merge.by.signed" step={signed} />}
        {undone && (
          <Step id={signed ? 'merge.by.undone' : 'merge.by.declined'} step={undone} why={undone.reason} />
        )}
        <BothSides first={survivor.id} second={other.id} />
        {maySign && isMine && <p>{say('merge.own')}</p>}
        {status !== 'undone' && me.may.includes('undo ClientMerge') && (
          <div>
            <LinkButton to="/merges/$mergeId/undo" params={{ mergeId: id }}>
              {say(signed ? 'merge.undo' : 'merge.decline')}
            </LinkButton>
          </div>
        )}
      </section>
      {maySign && !isMine && <SignForm merge={merge} />}
    </div>
  );
};

interface StepProps {
  readonly id: 'merge.by.proposed' | 'merge.by.signed' | 'merge.by.undone' | 'merge.by.declined';
  readonly step: Merge['proposed'];
  readonly why?: string;
}

const Step = ({ id, step: { at, by }, why }: StepProps) => {
  const staff = useNameOf();
  return (
    <div>
      <p className="muted">
        <FormattedMessage id={id} values={{ who: staff(by.id), day: <Day at={at} /> }} />
      </p>
      {why && <p>{why}</p>}
    </div>
  );
};
