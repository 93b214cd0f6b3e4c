/** Who has changed something since both began with the same. Where only one of them has, nothing stands against their version. */
export type ChangedBy = 'me' | 'them' | 'both';

export type Side = 'mine' | 'theirs';

/** @param as whether mine, and theirs, is still as it was when both began */
export const changedBy = (as: Readonly<Record<Side, boolean>>): ChangedBy =>
  as.mine ? 'them' : as.theirs ? 'me' : 'both';

/** The choice while nobody has chosen: theirs where only they have changed something, and mine where I have. */
export const usualChoice = ({ changedBy: by }: { readonly changedBy: ChangedBy }): Side =>
  by === 'them' ? 'theirs' : 'mine';
