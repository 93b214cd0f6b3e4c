import type { Progress } from '#command-line/progress';
import type { Teardown } from '#stack/teardown';
import { Drift } from './drift.js';
import type { Flags, PartName } from './flags.js';
import { prepareGround } from './ground.js';
import { attendancePart } from './parts/attendance.js';
import { auditedCaseloadPart } from './parts/audited-caseload.js';
import { caseloadPart } from './parts/caseload.js';
import { clientsPart } from './parts/clients.js';
import { confidentialityPart } from './parts/confidentiality.js';
import { eventsPart } from './parts/events.js';
import { evictedPart } from './parts/evicted.js';
import { journeysPart } from './parts/journeys.js';
import { memoryPart } from './parts/memory.js';
import { milestonePart } from './parts/milestone.js';
import { movingInPart } from './parts/moving-in.js';
import type { Part } from './parts/part.js';
import { pagesPart } from './parts/pages.js';
import { peersPart } from './parts/peers.js';
import { policyComparisonPart } from './parts/policy-comparison.js';
import { scoringPart } from './parts/scoring.js';
import { seatsPart } from './parts/seats.js';
import type { Finding } from './report/finding.js';

const parts: Readonly<Record<PartName, Part>> = {
  milestone: milestonePart,
  events: eventsPart,
  memory: memoryPart,
  evicted: evictedPart,
  caseload: caseloadPart,
  clients: clientsPart,
  journeys: journeysPart,
  seats: seatsPart,
  scoring: scoringPart,
  attendance: attendancePart,
  'policy-comparison': policyComparisonPart,
  confidentiality: confidentialityPart,
  'audited-caseload': auditedCaseloadPart,
  'moving-in': movingInPart,
  pages: pagesPart,
  peers: peersPart,
};

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly drift: Drift;
}

/** Runs every part that was asked for, one after the other, and measures the bare Update before and after each. */
export const runParts = async (
  { only, rounds }: Flags,
  progress: Progress,
  teardown: Teardown,
): Promise<Outcome> => {
  const ground = await prepareGround(progress, teardown);
  const drift = new Drift();
  const findings: Finding[] = [];
  await drift.look(ground); // and once without counting, while everything is still cold
  const measured = new Drift();
  await measured.look(ground);
  for (const name of only) {
    findings.push(...(await parts[name](ground, rounds)));
    await measured.look(ground);
  }
  return { findings, drift: measured };
};
