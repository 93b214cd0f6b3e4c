/** What people call the fields that the API names in the faults of a schedule. */
const NAMES: Readonly<Record<string, string>> = {
  hoursPerDay: 'hours a day',
  daysPerWeek: 'days a week',
  individualPerWeek: 'individual sessions a week',
  familyPerMonth: 'family sessions a month',
  modeReason: 'the reason for telehealth',
};

const NAMED = new RegExp(`\\b(${Object.keys(NAMES).join('|')})\\b`, 'g');

/** What a schedule needs, in words. The id of the session that it is about is cut off, because the text stands at that session. */
export const faultInWords = (needed: string): string =>
  needed.replace(/^slot [\w-]+: /, '').replaceAll(NAMED, (name) => NAMES[name]!);
