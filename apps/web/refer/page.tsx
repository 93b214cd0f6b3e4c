import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SendingForm } from '../forms/sending-form.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { AlreadyKnown } from './already-known.js';
import { ReadBack } from './read-back.js';
import css from './refer.module.css';
import { asKnown, nobody, type ReferralValues } from './referral.js';
import { ReferralStands } from './referral-stands.js';
import { StepStrip } from './step-strip.js';
import { useSteps } from './use-steps.js';
import { WhoFields } from './who-fields.js';
import { WhyFields } from './why-fields.js';

/** The page for a referral: who the client is, whether they are known, and why they come; then all of it is read back, and sent. */
export const ReferPage = () => {
  const say = useSay();
  const navigate = useNavigate();
  const [begun] = useState(nobody);
  const form = useForm<ReferralValues>({ initialValues: begun });
  const { step, sending, body, goOn, back } = useSteps(form);
  const isLast = step === 'check';
  const stands = <ReferralStands referral={form.values} />;
  return (
    <>
      <PageHead page="refer" title={say('nav.refer')}>
        <p>
          <Link to="/refer/file">{say('refer.fromFile')}</Link>
        </p>
      </PageHead>
      <StepStrip at={step} />
      <div className={css.two}>
        {/* Another step is another form to whoever reads: its heading takes the focus. */}
        <SendingForm
          key={step}
          form={form}
          title={say(`refer.${step}`)}
          action={say(isLast ? 'refer.open' : 'refer.goOn')}
          done={isLast ? say('refer.done') : null}
          body={body}
          isFinal={false}
          sending={sending}
          cancel={back ? say('refer.back') : undefined}
          onCancel={back ?? (() => void navigate({ to: '/caseload' }))}
          onDone={(taken) => {
            if (taken === null) goOn();
            else void navigate({ to: '/journeys/$journeyId', params: { journeyId: taken.journeyId } });
          }}
        >
          {step === 'who' && <WhoFields form={form} identifiers={form.values.client.identifiers} />}
          {step === 'why' && <WhyFields form={form} />}
          {isLast && (
            <>
              <ReadBack referral={form.values} />
              {stands}
            </>
          )}
        </SendingForm>
        {/* Who it may be stands there up to the end: at the check it is not too late to see that they are known. */}
        <div className="stack">
          <AlreadyKnown
            form={form}
            client={form.values.client}
            onReturn={(known) =>
              form.setValues({ entryKind: 'return', client: asKnown(form.values.client, known) })
            }
          />
          {!isLast && stands}
        </div>
      </div>
    </>
  );
};
