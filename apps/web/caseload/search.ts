import type { Schemas } from '../api/client.js';
import { PHASES, type Phase } from '../clients/phases.js';
import { everyOneOf } from '../fields/every-one-of.js';

/** Orders of the caseload. `due`, what is due first at the top, is the usual one, and does not stand in the address. */
export const SORTS = everyOneOf<NonNullable<Schemas['JourneySearch']['sort']>>()([
  'due',
  'lateSince',
  'phaseSince',
  'name',
  'newest',
]);
export type Sort = (typeof SORTS)[number];

/** The filters as they stand in the address: codes, and nothing that names a client. */
export interface CaseloadSearch {
  readonly phase?: Phase;
  readonly tier?: string;
  readonly track?: string;
  readonly staff?: string;
  /** Of the policy. It is set by a link, from where the versions are. */
  readonly policyVersion?: string;
  readonly late?: true;
  readonly sort?: Sort;
  /** A table, where the address does not say it. */
  readonly as?: 'board';
}

const CODE = /^[\w.-]{1,64}$/;
/** Any visible character of ASCII. */
const VERSION = /^[!-~]{1,64}$/;
const code = (value: unknown, form = CODE): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return form.test(text) ? text : undefined;
};

/** Reads the filters from an address. What is no filter is left out. */
export const caseloadSearch = (said: Record<string, unknown>): CaseloadSearch => {
  const phase = PHASES.find((one) => one === said['phase']);
  const sort = SORTS.find((one) => one === said['sort']);
  const [tier, track, staff] = [code(said['tier']), code(said['track']), code(said['staff'])];
  const policyVersion = code(said['policyVersion'], VERSION);
  return {
    ...(phase && { phase }),
    ...(tier && { tier }),
    ...(track && { track }),
    ...(staff && { staff }),
    ...(policyVersion && { policyVersion }),
    ...((said['late'] === true || said['late'] === 'true') && { late: true }),
    ...(sort && { sort }),
    ...(said['as'] === 'board' && { as: 'board' as const }),
  };
};
