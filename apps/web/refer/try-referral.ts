import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import type { DryRun } from '../forms/use-dry-run.js';
import { referralOf, type ReferralValues } from './referral.js';

const PAUSE_MS = 600;

type Sent = ReturnType<typeof referralOf>;

/** Whether enough is filled in that it could be sent. Before that, the API would name each field that is still empty. */
const isWhole = ({ client, entryKind }: ReferralValues): boolean =>
  entryKind !== '' &&
  client.birthDate !== '' &&
  client.recordNumber.trim() !== '' &&
  client.recordSystem.trim() !== '' &&
  `${client.family}${client.given}`.trim() !== '';

/** How a referral would be answered, asked when nobody has typed for a moment. Nothing is kept, because the client may be a stranger. */
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
