import type { ListedResult } from '#contracts/http/results';
import { bandOf } from '#instruments/reading';
import type { KeptResult } from '#records/journeys/read-results';

const iso = (at: number): string => new Date(at).toISOString();

/** A result as it is answered. One that arrived as a total alone has null for everything that only items can say. */
export const listedResult = ({ seq, recordedAt, by, result }: KeptResult): ListedResult => {
  const kept = { seq, takenAt: iso(result.takenAt), recordedAt: iso(recordedAt), by };
  if ('totalOnly' in result) {
    const { instrument, total } = result;
    const unknown = { how: null, items: null, subscales: null, flags: null, positive: null };
    const band = bandOf(instrument, total)?.name ?? null;
    return { ...kept, ...unknown, code: instrument, totalOnly: true, total, band };
  }
  const { code, how, items, total, subscales, band, flags, positive } = result;
  return {
    ...kept,
    code,
    how,
    totalOnly: false,
    items: [...items],
    total,
    subscales: { ...subscales },
    band,
    flags: [...flags],
    positive,
  };
};
