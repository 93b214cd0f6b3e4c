import type { Schemas } from '../api/client.js';

export const PHASES = [
  'intake',
  'screening',
  'waitlist',
  'assessment',
  'planning',
  'treatment',
  'onHold',
  'discharge',
  'aftercare',
  'closed',
] as const satisfies readonly Schemas['Phase'][];
export type Phase = (typeof PHASES)[number];

/** The filters as they stand in the address: codes, and nothing that names a client. */
export interface CaseloadSearch {
  readonly phase?: Phase;
  readonly tier?: string;
  readonly track?: string;
  readonly staff?: string;
  readonly late?: true;
}

const CODE = /^[\w.-]{1,64}$/;
const code = (value: unknown): string | undefined => {
  const text = String(value ?? '');
  return CODE.test(text) ? text : undefined;
};

/** What of an address is no filter is left out. */
export const caseloadSearch = (said: Record<string, unknown>): CaseloadSearch => {
  const phase = PHASES.find((one) => one === said['phase']);
  const [tier, track, staff] = [code(said['tier']), code(said['track']), code(said['staff'])];
  return {
    ...(phase && { phase }),
    ...(tier && { tier }),
    ...(track && { track }),
    ...(staff && { staff }),
    ...(String(said['late']) === 'true' && { late: true }),
  };
};
