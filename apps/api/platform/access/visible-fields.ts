import type { JourneyView } from '#journey/view';
import type { GrantedAccess } from './grant.js';
import { notPermitted } from './not-permitted.js';

type Tree = Readonly<Record<string, unknown>>;

/** Keeps only the fields that the person may see. */
export const visibleFields = <T extends object>(whole: T, { seen }: GrantedAccess): T => {
  if (seen === null) return whole;
  const shown: Record<string, unknown> = {};
  for (const path of seen) {
    const [first, second] = path.split('.') as [string, string?];
    const value = (whole as Tree)[first];
    if (value === undefined) continue;
    if (second === undefined) shown[first] = value;
    else if (second in (value as Tree))
      shown[first] = { ...(shown[first] as Tree | undefined), [second]: (value as Tree)[second] };
  }
  return shown as T;
};

/**
 * Refuses a filter by a field that the person may not see, because the rows that are left would tell its value. @throws Problem
 * @param open may be filtered by all the same, because the filter asks for nothing but that it is so
 */
export const mustFilterByVisible = (
  filter: object,
  { seen }: GrantedAccess,
  open: readonly string[] = ['overdue'],
): void => {
  if (seen === null) return;
  const hidden = Object.entries(filter).some(
    ([name, value]) => value !== undefined && value !== null && !open.includes(name) && !seen.includes(name),
  );
  if (hidden) throw notPermitted('A-SITE-CASELOAD');
};

/**
 * The answer of a write shows no more than the person may read. A person who may answer a high risk, but may not read the journey, gets its id and sequence
 * alone. A person who is in the care team after the write gets it in full.
 */
export const viewAfter = (view: JourneyView, { reads, person }: GrantedAccess): JourneyView => {
  if (reads || Object.values(view.careTeam).includes(person.id)) return view;
  const { journeyId, seq } = view;
  return { journeyId, seq } as JourneyView;
};
