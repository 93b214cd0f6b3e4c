import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { api, type Schemas } from './client.js';
import { useMe } from './me.js';

export type StaffMember = Schemas['StaffMember'];

const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/v1/staff', { signal }))).items,
  staleTime: 300_000,
});

/** The staff at the person's sites; empty for a role that may not ask. */
export const useStaff = (): readonly StaffMember[] => {
  const { may } = useMe();
  return useQuery({ ...staffQuery, enabled: may.includes('list Staff') }).data ?? [];
};

/** A person's name; their id where nobody has said a name. */
export const useNameOf = (): ((id: string) => string) => {
  const staff = useStaff();
  return (id) => staff.find((member) => member.id === id)?.name ?? id;
};

/** Whether somebody's training to assess holds on a local date (R-ASSESSOR). */
export const assessesOn = ({ assesses }: StaffMember, date: string): boolean =>
  assesses !== null && assesses.from <= date && (assesses.until === null || date <= assesses.until);
