export interface TodaySearch {
  /** A local date of the site; today where the address does not say it. */
  readonly date?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const todaySearch = (said: Record<string, unknown>): TodaySearch => {
  const { date } = said;
  return typeof date === 'string' && DATE.test(date) ? { date } : {};
};
