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

/** Of a version most journeys are closed, or most are open: so each has an index, and the other filters are left to the rows. */
const OF_VERSION = '(policy_version, opened_at desc, journey_id desc)';

/** Creates two indexes for each combination: one in the order of the list (latest first), and a small one of the overdue journeys. */
export const CaseloadIndexes: ClassDecorator = (journey) => {
  SqlIndex('caseload_policy_version', OF_VERSION)(journey);
  SqlIndex('caseload_policy_version_open', `${OF_VERSION} where (phase <> 'closed')`)(journey);
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
