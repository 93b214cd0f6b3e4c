import type { Role } from '../model/actor.js';
import type { Policy } from '../model/policy.js';
import { addSpan } from '../time/spans.js';

/** A relapse or a high risk that is not settled, by what is on record of it. Instants are ms since epoch. */
export interface Incident {
  readonly kind: 'risk' | 'relapse';
  readonly reportedAt: number;
  /** null until somebody has answered, and again where a relapse is reported once more after that. */
  readonly acknowledgedAt: number | null;
  /** A relapse that steps nobody up, outside treatment or of before the admission: somebody responds, and nothing is decided. */
  readonly asksOnly: boolean;
}

/** How the clock's id begins that runs for it now: first until it is acknowledged, then until it is decided or disposed of. */
export const clockOfIncident = ({ kind, acknowledgedAt, asksOnly }: Incident): string => {
  if (kind === 'risk') return acknowledgedAt === null ? 'risk.' : 'risk.disposition.';
  if (asksOnly) return 'relapse.outside.';
  return acknowledgedAt === null ? 'relapse.acknowledge.' : 'relapse.decide.';
};

/** R-RELAPSE, R-RISK-HIGH: when it is to be decided, or its disposition recorded; null as long as nothing asks for it. */
export const decideBy = (
  { kind, reportedAt, acknowledgedAt, asksOnly }: Incident,
  { clocks: { relapseDecide, riskDispose }, calendar }: Policy,
): number | null => {
  if (asksOnly) return null;
  if (kind === 'relapse') return addSpan(reportedAt, relapseDecide, calendar);
  return acknowledgedAt === null || !riskDispose ? null : addSpan(acknowledgedAt, riskDispose, calendar);
};

/**
 * Whom the next rung of a clock of an incident tells.
 * @param clock its id
 * @param reached the highest rung so far; null where none was
 */
export const roleOfNextRung = (clock: string, reached: number | null, policy: Policy): Role => {
  if (isAlarm(clock)) return at(policy.clocks.riskHigh, (reached ?? -1) + 1).role;
  // Rung 0 is a reminder, or none at all: the ladder begins with the first.
  return named(at(ladderOf(clock, policy), reached ?? 0));
};

/**
 * Whose an incident is now: whom its clock has told last; until it has told anybody, who is responsible.
 * @param clock its id
 * @param reached the highest rung so far; null where none was
 */
export const roleNow = (clock: string, reached: number | null, policy: Policy): Role => {
  if (isAlarm(clock)) return at(policy.clocks.riskHigh, reached ?? 0).role;
  return named(at(ladderOf(clock, policy), Math.max(0, (reached ?? 0) - 1)));
};

/** A high risk that nobody has answered climbs a ladder of its own. */
const isAlarm = (clock: string): boolean => /^risk\.\d/.test(clock);

const ladderOf = (clock: string, { ladder, ladders }: Policy): Policy['ladder'] =>
  ladders?.[clock.startsWith('risk.') ? 'R-RISK-HIGH' : 'R-RELAPSE'] ?? ladder;

/** The last one is told again for as long as nobody acts. */
const at = <T>(rungs: readonly T[], index: number): T => rungs[Math.min(index, rungs.length - 1)]!;

const named = (role: Policy['ladder'][number]): Role => (role === 'responsible' ? 'clinician' : role);
