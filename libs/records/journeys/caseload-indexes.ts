import { SqlIndex } from '../db/sql-index.js';

/** What a caseload is narrowed to at once. Tier implies treatment, so that tier and phase come in none together. */
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

/** For each of these an index in the order of the list, latest first, and a small one of what is overdue. */
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
