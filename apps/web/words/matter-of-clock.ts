/** By the first word of a clock's id, where the matter is called otherwise. */
const CALLED: Readonly<Record<string, string>> = {
  intake: 'contact',
  waitlist: 'waiting',
  plan: 'amendment',
  baseline: 'instrument',
  asked: 'instrument',
  selfHarm: 'instrument',
};

/** What a clock is about, as the id of its words: of its own id only the first word says anything to people. */
export const matterOfClock = (clock: string): string => {
  const [first] = clock.split('.') as [string];
  return `matter.${CALLED[first] ?? first}`;
};
