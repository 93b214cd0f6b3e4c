/** A span on the clock: elapsed hours, or days or business days of the site at the same local time. */
export type Span = { readonly hours: number } | DaySpan;
export type DaySpan = { readonly days: number } | { readonly businessDays: number };
