import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SendingForm } from '../forms/sending-form.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { AlreadyKnown } from './already-known.js';
import css from './refer.module.css';
import { asKnown, nobody, referralOf, type ReferralValues } from './referral.js';
import { ReferralFields } from './referral-fields.js';
import { ReferralStands } from './referral-stands.js';
import { useReferral } from './use-referral.js';

/** The page for a referral: who the client is, whether they are known, and why they come. */
export const ReferPage = () => {
  const say = useSay();
  const navigate = useNavigate();
  const [begun] = useState(nobody);
  const form = useForm<ReferralValues>({ initialValues: begun });
  return (
    <>
      <PageHead page="refer" title={say('nav.refer')}>
        <p>
          <Link to="/refer/file">{say('refer.fromFile')}</Link>
        </p>
      </PageHead>
      <div className={css.two}>
        <SendingForm
          form={form}
          title={say('refer.open')}
          done={say('refer.done')}
          body={referralOf}
          isFinal={false}
          sending={useReferral()}
          onCancel={() => void navigate({ to: '/caseload' })}
          onDone={({ journeyId }) => void navigate({ to: '/journeys/$journeyId', params: { journeyId } })}
        >
          <ReferralFields form={form} identifiers={form.values.client.identifiers} />
        </SendingForm>
        <div className="stack">
          <AlreadyKnown
            client={form.values.client}
            onReturn={(known) =>
              form.setValues({ entryKind: 'return', client: asKnown(form.values.client, known) })
            }
          />
          <ReferralStands referral={form.values} />
        </div>
      </div>
    </>
  );
};
