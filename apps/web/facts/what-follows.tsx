import type { DryRun } from '../forms/use-dry-run.js';
import type { WordId } from '../words/language.js';
import { useSay } from '../words/say.js';

/** What of a report reaches somebody at once, by the event that it would leave. */
const AT_ONCE: readonly (readonly [event: string, word: WordId])[] = [
  ['riskRaised', 'risk.alerts'],
  ['riskJoined', 'risk.alerts'],
  ['relapseReported', 'report.relapseDoes'],
  ['safetyPlanAsked', 'report.asksSafetyPlan'],
  ['riskScreenAsked', 'report.asksRiskScreen'],
  ['deteriorated', 'report.asksReview'],
  ['instrumentAsked', 'report.asksInstrument'],
];

/** What follows when it is sent: said before, since it cannot be called back. */
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
