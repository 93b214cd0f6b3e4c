/** The names of matters by the first word of a clock's id, where the matter has another name than that word. */
const CALLED: Readonly<Record<string, string>> = {
  intake: 'contact',
  waitlist: 'waiting',
  plan: 'amendment',
  baseline: 'instrument',
  asked: 'instrument',
  selfHarm: 'instrument',
};

/** The id of the words for what a clock is about. Only the first word of the clock's own id says anything to people. */
export const matterOfClock = (clock: string): string => {
  const [first] = clock.split('.') as [string];
  return `matter.${CALLED[first] ?? first}`;
};
