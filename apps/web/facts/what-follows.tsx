import type { DryRun } from '../forms/use-dry-run.js';
import type { WordId } from '../words/language.js';
import { useSay } from '../words/say.js';

/** What reaches somebody at once when this is reported, by the event that would be recorded. */
const AT_ONCE: readonly (readonly [event: string, word: WordId])[] = [
  ['riskRaised', 'risk.alerts'],
  ['riskJoined', 'risk.alerts'],
  ['relapseReported', 'report.relapseDoes'],
  ['safetyPlanAsked', 'report.asksSafetyPlan'],
  ['riskScreenAsked', 'report.asksRiskScreen'],
  ['deteriorated', 'report.asksReview'],
  ['instrumentAsked', 'report.asksInstrument'],
];

/** Says what follows before the report is sent, because it cannot be called back. */
export const WhatFollows = ({ dryRun }: { readonly dryRun: DryRun | undefined }) => {
  const say = useSay();
  const words = new Set(AT_ONCE.filter(([event]) => dryRun?.effects.includes(event)).map(([, word]) => word));
  return (
    <div role="alert">
      {[...words].map((word) => (
        <p key={word} className="late">
          {say(word)}
        </p>
      ))}
    </div>
  );
};
