import type { Me } from '../api/me.js';
import { entriesFor } from '../parts/entries.js';

/** Pages that the navigation leads to only by another page. */
const FURTHER = [
  { to: '/caseload/unassigned', label: 'unassigned.title', needs: 'assign Journey' },
  { to: '/refer/file', label: 'find.page.file', needs: 'refer Journey' },
  { to: '/merges', label: 'find.page.merges', needs: 'list ClientMerge' },
  { to: '/emergency', label: 'find.page.emergency', needs: 'breakGlass Journey' },
  { to: '/closures', label: 'closures.title', needs: 'close Site' },
  { to: '/program/compare', label: 'find.page.compare', needs: 'compare Journey' },
] as const satisfies readonly { to: string; label: string; needs: Me['may'][number] }[];

/** The pages that the person has, by name: those of the navigation first. */
export const pagesFor = (me: Me) => [
  ...entriesFor(me),
  ...FURTHER.filter(({ needs }) => me.may.includes(needs)),
];
