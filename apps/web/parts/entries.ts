import type { Me } from '../api/me.js';

/** The pages of the navigation, in the order of a day. */
const ENTRIES = [
  { to: '/today', label: 'nav.today', needs: 'list Client' },
  { to: '/refer', label: 'nav.refer', needs: 'refer Journey' },
  { to: '/waitlist', label: 'nav.waitlist', needs: 'arrange Track' },
  { to: '/caseload', label: 'nav.caseload', needs: 'list Client' },
  { to: '/groups', label: 'nav.groups', needs: 'list Track' },
  { to: '/program', label: 'nav.program', needs: 'list Outcomes' },
  { to: '/program/policies', label: 'nav.policies', needs: 'publish Policy' },
  { to: '/stuck', label: 'nav.stuck', needs: 'read Run' },
  { to: '/audit', label: 'nav.audit', needs: 'read Audit' },
  { to: '/me', label: 'nav.me', needs: 'read Self' },
] as const satisfies readonly { to: string; label: string; needs: Me['may'][number] }[];

/** A page is left out for a person who has nothing to do with it; the API says what they may. */
export const entriesFor = ({ may }: Me): readonly (typeof ENTRIES)[number][] =>
  ENTRIES.filter(({ needs }) => may.includes(needs));
