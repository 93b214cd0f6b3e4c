import { Logger } from '@nestjs/common';
import type { AttendanceResults } from '#contracts/http/sessions';
import { inALine } from '#api/platform/problems/problem-for-entry';
import type { Problem } from '#api/platform/problems/problem';

const log = new Logger('RecordGroup');

/** What a request for a group answers of one journey. */
export type Line = AttendanceResults['results'][number];

/** @param seq the last event that it caused */
export const kept = (journeyId: string, seq: number): Line => ({ journeyId, ok: true, seq, problem: null });

export const notKept = (journeyId: string, problem: Problem): Line => ({
  journeyId,
  ok: false,
  seq: null,
  problem: inALine(problem, log),
});
