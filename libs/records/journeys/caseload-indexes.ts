import { SqlIndex } from '../db/sql-index.js';

/** The combinations of filters that have an index. A tier implies the phase treatment, so tier and phase are never combined. */
const FILTERS = [
  [],
  ['phase'],
  ['tier'],
  ['track'],
  ['risk'],
  ['phase', 'track'],
  ['phase', 'risk'],
  ['tier', 'track'],
  ['tier', 'risk'],
  ['track', 'risk'],
  ['phase', 'track', 'risk'],
  ['tier', 'track', 'risk'],
];

/** Creates two indexes for each combination: one in the order of the list (latest first), and a small one of the overdue journeys. */
export const CaseloadIndexes: ClassDecorator = (journey) => {
  for (const filters of FILTERS) {
    const columns = [...filters, 'opened_at desc', 'journey_id desc'].join(', ');
    const inTier = filters.includes('tier') ? ['tier is not null'] : [];
    for (const overdue of [[], ['overdue']]) {
      const only = [...overdue, ...inTier].map((condition) => `(${condition})`).join(' and ');
      const name = ['caseload', ...overdue, ...filters].join('_');
      SqlIndex(name, `(${columns})${only && ` where ${only}`}`)(journey);
    }
  }
};
