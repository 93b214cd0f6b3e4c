import type { JourneyView } from '#journey/view';
import type { GrantedAccess } from './grant.js';
import { notPermitted } from './not-permitted.js';

type Tree = Readonly<Record<string, unknown>>;

/** What may be seen of it, and nothing else. */
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
 * Whoever may not see a field may not filter by it either: which rows are left would tell it. @throws Problem
 * @param open what may be filtered by all the same: that it is so is all that is asked for
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
 * The answer of a write shows no more than the person may read: who may answer a high risk, and may not read the journey, has
 * that it was done. Who has just taken it over has it in full.
 */
export const viewAfter = (view: JourneyView, { reads, person }: GrantedAccess): JourneyView => {
  if (reads || Object.values(view.careTeam).includes(person.id)) return view;
  const { journeyId, seq } = view;
  return { journeyId, seq } as JourneyView;
};
