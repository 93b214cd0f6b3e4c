export interface ClosuresSearch {
  /** A local date of the site, with which the form begins. */
  readonly date?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const closuresSearch = ({ date }: Record<string, unknown>): ClosuresSearch =>
  typeof date === 'string' && DATE.test(date) ? { date } : {};
