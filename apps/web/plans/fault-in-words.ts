/** Fields as the API names them in what a schedule lacks, and as people do. */
const NAMES: Readonly<Record<string, string>> = {
  hoursPerDay: 'hours a day',
  daysPerWeek: 'days a week',
  individualPerWeek: 'individual sessions a week',
  familyPerMonth: 'family sessions a month',
  modeReason: 'the reason for telehealth',
};

const NAMED = new RegExp(`\\b(${Object.keys(NAMES).join('|')})\\b`, 'g');

/** What a schedule needs, without the id of the session that it is about: it stands at that session. */
export const faultInWords = (needed: string): string =>
  needed.replace(/^slot [\w-]+: /, '').replaceAll(NAMED, (name) => NAMES[name]!);
