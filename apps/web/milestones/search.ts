export interface MilestoneSearch {
  /** The session beside which the form is opened: its code, because nothing but codes stands in an address. */
  readonly session?: string;
}

export const milestoneSearch = ({ session }: Record<string, unknown>): MilestoneSearch =>
  typeof session === 'string' && session !== '' ? { session } : {};
