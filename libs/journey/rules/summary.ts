import { type Decision, refuse } from '../model/decision.js';
import type { SummaryDraft, SummaryMade } from '../model/discharge-summary.js';
import type { Policy } from '../model/policy.js';
import { aField, inWordsAlone, type Need, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';

/** What is written becomes the next version. */
export type NextVersion = SummaryMade & { readonly version: number };

/**
 * R-SUMMARY: the version that is written, or the refusal. It is made from the record, and replaces the version that is there: if two people write at once, the
 * second has to read what the first wrote.
 */
export const nextVersion = (
  { summary }: JourneyState,
  { replaces, made }: SummaryDraft,
): NextVersion | Decision => {
  const versions = summary?.versions ?? 0;
  if ((replaces ?? 0) !== versions)
    return refuse(
      'R-SUMMARY',
      versions === 0 ? 'No version of the summary is written yet.' : 'Another version is written already.',
      needs(
        versions === 0 ? 'replaces: null' : `replaces: ${versions}, once version ${versions} is read`,
        aField('replaces'),
      ),
    );
  return made
    ? { ...made, version: versions + 1 }
    : refuse(
        'R-SUMMARY',
        'What is not made from the record is no summary.',
        inWordsAlone('content and hash of the API'),
      );
};

/** R-SUMMARY: the version that is signed with the discharge. Null if none has to be; the refusal if there is none, or another one than the signature names. */
export const signedVersion = (
  { summary }: JourneyState,
  hash: string | undefined,
  { discharge }: Policy,
): SignedVersion | Decision | null => {
  if (summary && summary.hash !== null && hash !== undefined)
    return named(summary.versions, summary.hash, hash);
  if (discharge.summary === undefined && hash === undefined) return null;
  return summary && summary.hash !== null
    ? refuse('R-SUMMARY', 'A signature names what is signed.', hashOf(summary.versions))
    : refuse(
        'R-SUMMARY',
        'No summary is written since the discharge began.',
        'writeDischargeSummary',
        needs('then the hash of what is signed', aField('hash')),
      );
};

/** R-SUMMARY: the amendment that is signed, or why it is not. */
export const signedAmendment = (state: JourneyState, hash: string | undefined): SignedVersion | Decision => {
  const { summary } = state;
  if (!summary || summary.hash === null || !amendmentWaits(state))
    return refuse('R-SUMMARY', 'The summary is signed, and no amendment waits.', 'amendDischargeSummary');
  return hash === undefined
    ? refuse('R-SUMMARY', 'A signature names what is signed.', hashOf(summary.versions))
    : named(summary.versions, summary.hash, hash);
};

export interface SignedVersion {
  readonly version: number;
  readonly hash: string;
}

const hashOf = (version: number): Need =>
  needs(`hash: the one of version ${version}, once it is read`, aField('hash'));

const named = (version: number, hash: string, given: string): SignedVersion | Decision =>
  given === hash
    ? { version, hash }
    : refuse('R-SUMMARY', 'Another version is there: it is not what was read.', hashOf(version));

/** Whether a signed summary has been written anew, and nobody has signed the new version. */
export const amendmentWaits = ({ summary }: JourneyState): boolean =>
  summary !== undefined && summary.signed !== null && summary.signed !== summary.versions;
