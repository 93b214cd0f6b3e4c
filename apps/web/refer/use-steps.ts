import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { Schemas } from '../api/client.js';
import { fieldFaults } from '../forms/field-faults.js';
import type { Sending } from '../forms/sending.js';
import { referralOf, triedOf, type ReferralValues } from './referral.js';
import { after, before, stepOf, type Step } from './steps.js';
import { useLookedAt } from './use-looked-at.js';
import { useReferral } from './use-referral.js';

type Sent = ReturnType<typeof referralOf>;
/** null where it was only looked at. */
type Taken = Schemas['ReferralTaken'] | null;

/**
 * A referral, step by step. Each step is looked at before the next; the last sends it. What is refused only then stands at the step in which it is asked for.
 * What was typed is in the form, which stays as it is from step to step.
 */
export const useSteps = (form: UseFormReturnType<ReferralValues>) => {
  const [step, setStep] = useState<Step>('who');
  const looked = useLookedAt(step);
  const referral = useReferral();
  const goTo = (other: Step): void => {
    looked.reset();
    setStep(other);
  };
  const back = before(step);
  const sending: Sending<Sent, Taken> =
    step === 'check'
      ? {
          ...referral,
          send: (body, then) =>
            referral.send(body, {
              ...then,
              onError: (error) => {
                then?.onError?.(error);
                const [first] = fieldFaults(error);
                if (first) goTo(stepOf(first.field));
              },
            }),
        }
      : {
          ...looked,
          error: looked.error ?? referral.error,
          send: (body, then) => {
            referral.reset();
            looked.send(body, then);
          },
        };
  return {
    step,
    sending,
    body: step === 'who' ? triedOf : referralOf,
    goOn: () => goTo(after(step)),
    back: back && (() => (form.clearErrors(), goTo(back))),
  };
};
