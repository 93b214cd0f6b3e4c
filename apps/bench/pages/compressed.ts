import { median } from '../measure/statistics.js';
import type { Finding } from '../report/finding.js';

/** What pages ask for most, of a site with 90 clients. */
const READS = {
  'a caseload of 50': '/v1/journeys?limit=50',
  'the tasks of Today': '/v1/tasks?mine=true&fold=true&counts=true&status=open',
} as const;
/** A part of what it was: beyond it, the answers say too much of the same in too many ways. */
const LIMIT = 0.3;

/** Measures by how much answers are smaller as a browser gets them (ADR 79). */
export const compressedAnswers = async (port: number, token: string): Promise<Finding> => {
  const bytes = async (path: string, coding: string): Promise<number> => {
    const headers = { authorization: `Bearer ${token}`, 'accept-encoding': coding };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    await answer.body?.cancel();
    const length = answer.headers.get('content-length');
    const sentAs = answer.headers.get('content-encoding') ?? 'identity';
    // An answer that says no length, or came otherwise than it was asked for, would be measured as small as can be.
    if (answer.status !== 200 || length === null || sentAs !== coding)
      throw new Error(`${path}: ${answer.status}, ${sentAs}, ${length} bytes`);
    return Number(length);
  };
  const measured = await Promise.all(
    Object.entries(READS).map(async ([what, path]) => {
      const [made, zstd, gzip] = await Promise.all(
        ['identity', 'zstd', 'gzip'].map((coding) => bytes(path, coding)),
      );
      return { what, made: made!, zstd: zstd!, gzip: gzip! };
    }),
  );
  return {
    what: 'an answer as a browser gets it (zstd) ÷ as it was made, bytes',
    ...{ value: median(measured.map(({ made, zstd }) => zstd / made)), interval: null },
    ...{ limit: LIMIT, bound: 'at most' },
    parts: measured.map(({ what, made, zstd, gzip }) => `${what}: ${made} bytes, zstd ${zstd}, gzip ${gzip}`),
  };
};
