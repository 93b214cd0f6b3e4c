import { lookUp, type Phrase } from './phrases.js';

/** Why a step of treatment is refused, as the API says it in English, and our words for it. The title of the rule would not say what stands against it here. */
const REFUSED: readonly Phrase[] = [
  ['Not every gate holds; stepping down early needs a reason.', 'refused.gates'],
  ['{tier} is the last tier: the next step is discharge.', 'refused.lastTier'],
  ['{tier} is the top tier.', 'refused.topTier'],
  ['No step-down is recommended.', 'refused.notRecommended'],
  ['A relapse report is open.', 'refused.relapseOpen'],
  ['{days} days are more than may still be added.', 'refused.length'],
];

/** The words for why something is refused; null where these pages have none. */
export const refusedOf = lookUp(REFUSED);
