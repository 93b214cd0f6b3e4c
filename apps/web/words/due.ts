/** How something that is due is told: how late it is; else how soon, or on which day. */
export type Due =
  | { readonly kind: 'late'; readonly span: Span }
  | { readonly kind: 'soon'; readonly span: Span }
  | { readonly kind: 'today' | 'tomorrow' | 'day' };

/** A length of time in its largest unit, and the next one below it while that matters. */
export interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Up to so many ms before it is due, it is said how long is left, and not only until when. */
const SOON = 12 * HOUR;

/** @param ms of the span. Minutes are left out from a day on, hours from a week on. */
export const spanOf = (ms: number): Span => {
  const whole = Math.max(MINUTE, Math.round(ms / MINUTE) * MINUTE);
  const days = Math.floor(whole / DAY);
  const hours = Math.floor((whole % DAY) / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  return { days, hours: days >= 7 ? 0 : hours, minutes: days >= 1 ? 0 : minutes };
};

/** What of a span is told, with the word for it, in its order: one of 3 h says nothing of minutes. */
export const partsOf = ({ days, hours, minutes }: Span) =>
  (
    [
      ['span.days', days],
      ['span.h', hours],
      ['span.min', minutes],
    ] as const
  ).filter(([, count]) => count > 0);

/** YYYY-MM-DD of an instant, as the clocks of a site show it. */
export const localDay = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );

/** @param dueAt and @param now in ms since epoch */
export const dueOf = (dueAt: number, now: number, timeZone: string): Due => {
  const left = dueAt - now;
  if (left < 0) return { kind: 'late', span: spanOf(-left) };
  if (left <= SOON) return { kind: 'soon', span: spanOf(left) };
  const day = localDay(dueAt, timeZone);
  if (day === localDay(now, timeZone)) return { kind: 'today' };
  return { kind: day === localDay(now + DAY, timeZone) ? 'tomorrow' : 'day' };
};
