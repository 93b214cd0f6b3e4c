export interface MilestoneSearch {
  /** The session that it is opened beside: a code, as all that stands in an address. */
  readonly session?: string;
}

export const milestoneSearch = ({ session }: Record<string, unknown>): MilestoneSearch =>
  typeof session === 'string' && session !== '' ? { session } : {};
