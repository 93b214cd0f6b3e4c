import { instantOf } from '../words/local-time.js';

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const DAY_MS = 86_400_000;
const after = (date: string): string =>
  new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, date.length);

/** Two local dates of the site, both included, as the instants between which rows are asked for. */
export const periodOf = ({ from, to }: Days, timeZone: string): { from?: string; to?: string } => {
  const begins = from === undefined ? null : instantOf(`${from}T00:00`, timeZone);
  const ends = to === undefined ? null : instantOf(`${after(to)}T00:00`, timeZone);
  return { ...(begins !== null && { from: begins }), ...(ends !== null && { to: ends }) };
};
