import { Logger } from '@nestjs/common';
import type { AttendanceResults, GroupAttendance } from '#contracts/http/sessions';
import { inALine } from '#api/platform/problems/problem-for-entry';
import type { Problem } from '#api/platform/problems/problem';

const log = new Logger('RecordGroup');

/** What is said of one client. */
export type Entry = GroupAttendance['data']['entries'][number];

/** What a request for a group answers of one journey. */
export type Line = AttendanceResults['results'][number];

/** @param seq the last event that it caused */
export const kept = ({ journeyId, outcome }: Entry, seq: number): Line => ({
  ...{ journeyId, ok: true, seq, outcome, problem: null },
});

export const notKept = (journeyId: string, problem: Problem): Line => ({
  journeyId,
  ok: false,
  seq: null,
  outcome: null,
  problem: inALine(problem, log),
});
