import { useMutation } from '@tanstack/react-query';
import { Refusal } from '../api/answer.js';
import { fieldFaults } from '../forms/field-faults.js';
import type { referralOf } from './referral.js';
import { stepOf, type Step } from './steps.js';
import { tryReferral } from './try-referral.js';
import { withNameFault } from './with-name-fault.js';

/**
 * Asks what stands against one step of a referral, by a dry run of the whole: its own fields, and where they are as they have to be, a refusal, which is about
 * who the client is. What the steps after it still lack stands against them alone.
 */
export const useLookedAt = (step: Step) => {
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async (body: ReturnType<typeof referralOf>): Promise<null> => {
      try {
        const { refusal } = await tryReferral(body);
        if (refusal) throw new Refusal(refusal, null);
      } catch (cause) {
        const faults = fieldFaults(cause);
        if (!(cause instanceof Refusal) || faults.length === 0) throw cause;
        const ofStep = faults.filter(({ field }) => stepOf(field) === step);
        const errors = step === 'who' ? withNameFault(ofStep, body.client) : ofStep;
        if (errors.length > 0) throw new Refusal({ ...cause.problem, errors: [...errors] }, cause.retryAfter);
      }
      return null;
    },
  });
  return { send: mutate, isPending, error, reset };
};
