declare const OF_THE_TABLE: unique symbol;

/** A sentence of `NEEDED`. No other text is one, so that what is needed never reaches a reader without words in their language. */
export type NeededSentence = string & { readonly [OF_THE_TABLE]: true };

type Sentences = Readonly<Record<string, (...values: never[]) => string>>;
type OfTheTable<Table extends Sentences> = {
  readonly [Name in keyof Table]: (...values: Parameters<Table[Name]>) => NeededSentence;
};

const ofTheTable = <Table extends Sentences>(table: Table): OfTheTable<Table> =>
  table as unknown as OfTheTable<Table>;

/**
 * Every sentence in which an explanation, or a gate, says what is needed. The pages have words for each, in both languages, in `apps/web/words/needed-of.ts`; a
 * sentence without them fails in its test. A gate is recorded with its sentence, so none that is here changes.
 */
export const NEEDED = ofTheTable({
  none: () => 'none',
  yes: () => 'true',
  no: () => 'false',
  screened: () => 'screened',
  assessed: () => 'assessed',
  done: () => 'done',
  noneOpen: () => 'none open',
  noneWorse: () => 'none worse',
  atLeastOne: () => 'at least one',
  atLeast: (least: number) => `at least ${least}`,
  atLeastOrReason: (least: number) => `at least ${least}, or a reason`,
  atMost: (most: number) => `at most ${most}`,
  atMostInAll: (most: number) => `at most ${most} in all`,
  atMostPassed: (minutes: number) => `at most ${minutes} passed`,
  atMostInWeeks: (most: number, weeks: number) => `at most ${most} in ${weeks} weeks`,
  between: (least: number, most: number) => `${least} to ${most}`,
  hoursOf: (needed: number, owed: number) => `${needed} of ${owed} h`,
  oneOf: (choices: readonly number[]) => `one of ${choices.join(', ')}`,
  levelOrReason: (level: number) => `${level}, or a reason`,
  lessThanAbove: (change: number, from: number) => `less than ${change} above ${from}`,
  dueAfterDays: (days: number) => `due after ${days} days`,
  dueAfterHours: (hours: number) => `due after ${hours} delivered h`,
  againAfter: (span: string) => `again after ${span}`,
  withinDays: (days: number) => `within ${days} days`,
  afterDischarge: (days: number) => `within ${days} days after discharge`,
  beforeReferral: (days: number) => `taken, at most ${days} days before the referral`,
  givenUpAfter: (attempts: number) => `given up after ${attempts}`,
  lostAfter: (attempts: number, span: string) => `lost to contact after ${attempts} and ${span}`,
  reachedOrGivenUp: () => 'reached or given up',
  endsReviews: (screens: number) => `${screens} to end the reviews`,
  everyOneOrReason: () => 'every one met, or a reason',
  nothingMissing: () => 'nothing missing for the summary',
  writtenHere: () => 'one that is written here',
});
