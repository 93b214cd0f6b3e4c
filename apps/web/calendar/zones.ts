/** Zones of the United States, from east to west. */
const FIRST = [
  ...['America/Puerto_Rico', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix'],
  ...['America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu', 'Pacific/Guam'],
];

interface Choice {
  /** IANA's name. */
  readonly value: string;
  readonly label: string;
}

/** `Mountain Time` */
const spokenName = (timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/**
 * The zones that a site may have, those of the United States first.
 * @param known the one that it has: it may be an older name, which a browser does not list
 */
export const zonesWith = (
  known: string,
  locale: string,
): { readonly first: readonly Choice[]; readonly others: readonly Choice[] } => {
  const named = (value: string): Choice => ({ value, label: `${spokenName(value, locale)} (${value})` });
  const others = new Set([...Intl.supportedValuesOf('timeZone'), known].sort());
  for (const first of FIRST) others.delete(first);
  return {
    first: FIRST.map(named),
    others: [...others].map((value) => ({ value, label: value })),
  };
};
