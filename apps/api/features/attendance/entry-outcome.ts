import { Logger } from '@nestjs/common';
import type { AttendanceResults, GroupAttendance } from '#contracts/http/sessions';
import { inALine } from '#api/platform/problems/problem-for-entry';
import type { Problem } from '#api/platform/problems/problem';

const log = new Logger('RecordGroup');

/** One client's entry in the request for a group. */
export type Entry = GroupAttendance['data']['entries'][number];

/** One journey's line in the answer to it. */
export type Line = AttendanceResults['results'][number];

/** @param seq sequence of the last event that the entry caused */
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
