/** A span of a policy: the words of its unit are `span.…`. */
export interface SpanSaid {
  readonly count: number;
  readonly unit: 'hours' | 'days' | 'businessDays';
}

const SPAN = /^(\d+) (hour|day|business day)s?$/;
const UNITS = { hour: 'hours', day: 'days', 'business day': 'businessDays' } as const;

/** A span as the API writes it, `1 business day`; null where it is something else. */
export const spanSaid = (said: string): SpanSaid | null => {
  const [, count, unit] = SPAN.exec(said) ?? [];
  return count === undefined ? null : { count: Number(count), unit: UNITS[unit as keyof typeof UNITS] };
};
