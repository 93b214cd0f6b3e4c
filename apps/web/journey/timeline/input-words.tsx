import { useTierName, useTrackName } from '../../api/program.js';
import { Day, Time } from '../../words/instants.js';
import { namesOfInput } from '../../words/input-name.js';
import { isWord, useSay } from '../../words/say.js';
import type { Why } from './read-timeline.js';

type Value = Why['inputs'][number]['value'];

/** An instrument is called by its code in every language. */
const CODE = /^[A-Z][A-Z0-9-]*$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** What is no sentence: numbers, dates, codes with a number. */
const OF_NO_LANGUAGE = /^[\d\s.,:+×/–-]*$/;

const TIERS: ReadonlySet<string> = new Set(['tier', 'tierAbove', 'tierBelow', 'tierBeforeReport']);

/** The values of these have words, by the first part of the ids of those words. */
const WORDED: Readonly<Record<string, string>> = {
  phase: 'phase',
  role: 'role',
  entryKind: 'entry',
  urgency: 'urgency',
  because: 'because',
  outcome: 'outcome',
  mode: 'mode',
  riskLevel: 'risk',
  riskScreened: 'risk',
  disposition: 'disposition',
  decision: 'decision',
  finding: 'finding',
  signer: 'signer',
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
  const word = `${WORDED[name]}.${value}`;
  if (isWord(word)) return say(word);
  return OF_NO_LANGUAGE.test(value) ? value : <span lang="en">{value}</span>;
};
