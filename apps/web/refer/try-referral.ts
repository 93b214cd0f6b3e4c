import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import type { DryRun } from '../forms/use-dry-run.js';
import { referralOf, type ReferralValues } from './referral.js';

const PAUSE_MS = 600;

type Sent = ReturnType<typeof referralOf>;

/** Enough that it could be sent: before that the API would name each field that is empty yet. */
const isWhole = ({ client, entryKind }: ReferralValues): boolean =>
  entryKind !== '' &&
  client.birthDate !== '' &&
  client.recordNumber.trim() !== '' &&
  client.recordSystem.trim() !== '' &&
  `${client.family}${client.given}`.trim() !== '';

/** What a referral would be answered with, asked when nobody has typed for a moment. Of somebody who may be a stranger nothing is kept. */
export const useTriedReferral = (referral: ReferralValues): DryRun | undefined => {
  const content = JSON.stringify(referralOf(referral));
  const [asked] = useDebouncedValue(content, PAUSE_MS);
  const enabled = isWhole(referral);
  const { data, isError } = useQuery({
    queryKey: ['matches', 'dryRun', asked],
    queryFn: async ({ signal }) => {
      const body = JSON.parse(asked) as Sent;
      const params = { query: { dryRun: true } };
      return (await answerOf(api.POST('/v1/referrals', { params, body, signal }))) as DryRun;
    },
    enabled,
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  return isError || !enabled ? undefined : data;
};
