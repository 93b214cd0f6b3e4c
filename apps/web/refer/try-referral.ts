import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import type { DryRun } from '../forms/use-dry-run.js';
import { referralOf, triedOf, type ReferralValues } from './referral.js';

const PAUSE_MS = 600;

type Sent = ReturnType<typeof referralOf>;

/** Whether it says enough of the client to be tried. Before that, the API would name each field that is still empty. */
const isWhole = ({ client }: ReferralValues): boolean =>
  client.birthDate !== '' &&
  client.recordNumber.trim() !== '' &&
  client.recordSystem.trim() !== '' &&
  `${client.family}${client.given}`.trim() !== '';

/** How a referral would be answered. Nothing is written. @throws Refusal for fields that cannot be taken as they are; Away */
export const tryReferral = async (body: Sent, signal?: AbortSignal): Promise<DryRun> => {
  const params = { query: { dryRun: true } };
  const asked = api.POST('/v1/referrals', { params, body, ...(signal && { signal }) });
  return (await answerOf(asked)) as DryRun;
};

/** How a referral would be answered, asked when nobody has typed for a moment. Nothing is kept, because the client may be a stranger. */
export const useTriedReferral = (referral: ReferralValues): DryRun | undefined => {
  const content = JSON.stringify(triedOf(referral));
  const [asked] = useDebouncedValue(content, PAUSE_MS);
  const enabled = isWhole(referral);
  const { data, isError } = useQuery({
    queryKey: ['matches', 'dryRun', asked],
    queryFn: ({ signal }) => tryReferral(JSON.parse(asked) as Sent, signal),
    enabled,
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  return isError || !enabled ? undefined : data;
};
