import type { Role } from '../model/actor.js';
import type { Policy } from '../model/policy.js';
import { addSpan } from '../time/spans.js';

/** A relapse or a high risk that is not settled, by what is on record of it. Instants are ms since epoch. */
export interface Incident {
  readonly kind: 'risk' | 'relapse';
  readonly reportedAt: number;
  /** null until somebody has acknowledged it; null again if the relapse is reported once more after that. */
  readonly acknowledgedAt: number | null;
  /** True for a relapse outside treatment or from before the admission. It steps nobody up: somebody responds, and nothing is decided. */
  readonly asksOnly: boolean;
}

/** How the id of the clock begins that runs for the incident now: one clock until it is acknowledged, then another until it is decided or disposed of. */
export const clockOfIncident = ({ kind, acknowledgedAt, asksOnly }: Incident): string => {
  if (kind === 'risk') return acknowledgedAt === null ? 'risk.' : 'risk.disposition.';
  if (asksOnly) return 'relapse.outside.';
  return acknowledgedAt === null ? 'relapse.acknowledge.' : 'relapse.decide.';
};

/** R-RELAPSE, R-RISK-HIGH: when the relapse must be decided, or the disposition of the high risk recorded (ms since epoch); null while nothing asks for it. */
export const decideBy = (
  { kind, reportedAt, acknowledgedAt, asksOnly }: Incident,
  { clocks: { relapseDecide, riskDispose }, calendar }: Policy,
): number | null => {
  if (asksOnly) return null;
  if (kind === 'relapse') return addSpan(reportedAt, relapseDecide, calendar);
  return acknowledgedAt === null || !riskDispose ? null : addSpan(acknowledgedAt, riskDispose, calendar);
};

/**
 * The role that the next rung of an incident's clock tells.
 * @param clock its id
 * @param reached the highest rung so far; null if none was reached
 */
export const roleOfNextRung = (clock: string, reached: number | null, policy: Policy): Role => {
  if (isAlarm(clock)) return at(policy.clocks.riskHigh, (reached ?? -1) + 1).role;
  // Rung 0 is a reminder, or is absent. The policy's ladder begins with rung 1, at index 0.
  return named(at(ladderOf(clock, policy), reached ?? 0));
};

/**
 * The role that has the incident now: whom its clock told last, or who is responsible if it has told nobody yet.
 * @param clock its id
 * @param reached the highest rung so far; null if none was reached
 */
export const roleNow = (clock: string, reached: number | null, policy: Policy): Role => {
  if (isAlarm(clock)) return at(policy.clocks.riskHigh, reached ?? 0).role;
  return named(at(ladderOf(clock, policy), Math.max(0, (reached ?? 0) - 1)));
};

/** Whether this is the clock of a high risk that nobody has acknowledged. It has a ladder of its own (`clocks.riskHigh`). */
const isAlarm = (clock: string): boolean => /^risk\.\d/.test(clock);

const ladderOf = (clock: string, { ladder, ladders }: Policy): Policy['ladder'] =>
  ladders?.[clock.startsWith('risk.') ? 'R-RISK-HIGH' : 'R-RELAPSE'] ?? ladder;

/** The rung at that index; beyond the end the last rung, which is told again for as long as nobody acts. */
const at = <T>(rungs: readonly T[], index: number): T => rungs[Math.min(index, rungs.length - 1)]!;

const named = (role: Policy['ladder'][number]): Role => (role === 'responsible' ? 'clinician' : role);
