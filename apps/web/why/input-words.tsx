import { useIntl } from 'react-intl';
import { useTierName, useTrackName } from '../api/program.js';
import { useNameOf } from '../api/staff.js';
import { Day, Time } from '../words/instants.js';
import { namesOfInput } from '../words/input-name.js';
import { isWord, useSay } from '../words/say.js';
import { useSaySentence } from '../words/say-sentence.js';
import { TitleWords } from '../words/title-words.js';
import { valueOf } from '../words/value-of.js';
import type { Why } from './read-why.js';

type Value = Why['inputs'][number]['value'];

/** An instrument is called by its code in every language. */
const CODE = /^[A-Z][A-Z0-9-]*$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** What is no sentence: numbers, levels, ids of rules, and what a computer calls something. */
const OF_NO_LANGUAGE = /^(?:[\d\s.,:+×/–-]|R-[A-Z-]+|\bh\b)*$/;
const NAMES_OF_NO_LANGUAGE: ReadonlySet<string> = new Set(['timeZone', 'hash', 'groups', 'groupsOfPlan']);
/** Local dates, each alone or as the first part of the name of a session. */
const DATES = /^\d{4}-\d{2}-\d{2}(?:\.[\w-]+(?:\.\w+)*)?(?:, \d{4}-\d{2}-\d{2}(?:\.[\w-]+(?:\.\w+)*)?)*$/;
const DAY = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
/** A role, and when it hears of something. */
const HEARS = /^(\w+) (\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/;

const TIERS: ReadonlySet<string> = new Set(['tier', 'tierAbove', 'tierBelow', 'tierBeforeReport', 'to']);
const STAFF: ReadonlySet<string> = new Set(['before', 'after', 'coordinator', 'clinician', 'supervisor']);

/** The values of these have words, alone or several in a list, by the first parts of the ids of those words. `report.14` counts as `report`. */
const WORDED: Readonly<Record<string, readonly string[]>> = {
  phase: ['phase'],
  from: ['phase'],
  role: ['role'],
  entryKind: ['entry'],
  urgency: ['urgency'],
  because: ['because'],
  aftercareEnded: ['because'],
  outcome: ['outcome'],
  mode: ['mode'],
  riskLevel: ['risk'],
  riskScreened: ['risk'],
  disposition: ['disposition'],
  decision: ['decision'],
  finding: ['finding'],
  signer: ['signer'],
  source: ['relapseSource', 'source'],
  by: ['source'],
  report: ['relapseSource'],
  way: ['way'],
  priority: ['inLine'],
  priorityBefore: ['inLine'],
  interimFor: ['inLine'],
  referredOnFor: ['inLine'],
  services: ['interim'],
  needs: ['need'],
  exclusions: ['exclusion'],
  closed: ['gate'],
  screenAgainAt: ['phase', 'because'],
  specimen: ['specimen'],
  status: ['toxicologyStatus'],
  kind: ['toxicologyKind'],
  positive: ['substance'],
  negative: ['substance'],
  unexpectedAndNew: ['substance'],
};

/** What a rule looked at, by its name in the language that is spoken; as the rule calls it where there are no words. */
export const InputName = ({ name }: { readonly name: string }) => {
  const say = useSay();
  for (const { id, values, what } of namesOfInput(name))
    if (isWord(id)) return say(id, { ...values, ...(what && isWord(what) && { what: say(what) }) });
  return CODE.test(name) ? name : <span lang="en">{name}</span>;
};

/** What it was then: days and times by the clocks of the site, tiers and tracks by their names, codes in words where there are some. */
export const InputValue = ({ name, value }: { readonly name: string; readonly value: Value }) => {
  const say = useSay();
  const tierName = useTierName();
  const trackName = useTrackName();
  const staffName = useNameOf();
  const sayPhrase = useSaySentence();
  const { formatDate, formatList } = useIntl();
  const wordsOf = (of: string, code: string): string | null => {
    const word = (WORDED[of.split('.', 1)[0]!] ?? []).map((first) => `${first}.${code}`).find(isWord);
    return word && isWord(word) ? say(word) : null;
  };
  if (value === null) return '–';
  if (typeof value === 'boolean') return say(value ? 'field.yes' : 'field.no');
  if (typeof value === 'number') return value;
  if (INSTANT.test(value))
    return (
      <>
        <Day at={value} />, <Time at={value} />
      </>
    );
  if (TIERS.has(name)) return tierName(value);
  if (name === 'track') return trackName(value);
  if (STAFF.has(name)) return staffName(value);
  if (name === 'clock' || name === 'task') return <TitleWords id={value} given="" />;
  if (DATES.test(value))
    return formatList(value.split(', ').map((date) => formatDate(`${date.slice(0, 10)}T00:00:00Z`, DAY)));
  const [, hearer, hearsAt] = HEARS.exec(value) ?? [];
  if (hearsAt !== undefined)
    return (
      <>
        {wordsOf('role', hearer!) ?? hearer}: <Day at={hearsAt} />, <Time at={hearsAt} />
      </>
    );
  const codes = value.split(', ').map((code) => wordsOf(name, code));
  if (codes.every((one) => one !== null)) return codes.join(', ');
  const sentences = valueOf(value)?.map(sayPhrase) ?? [null];
  if (sentences.every((one) => one !== null)) return sentences.join('; ');
  return OF_NO_LANGUAGE.test(value) || NAMES_OF_NO_LANGUAGE.has(name) || isCodes(value) ? (
    value
  ) : (
    <span lang="en">{value}</span>
  );
};

const isCodes = (value: string): boolean => value.split(', ').every((one) => CODE.test(one));
