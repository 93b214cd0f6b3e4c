import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * By what operators find journeys in the Temporal UI. Written only when one changes (each write costs the server a
 * task); lists for staff come from PostgreSQL. Nothing here identifies a person.
 */
export const searchAttributes = {
  phase: defineSearchAttributeKey('IopPhase', 'KEYWORD'),
  tier: defineSearchAttributeKey('IopTier', 'KEYWORD'),
  track: defineSearchAttributeKey('IopTrack', 'KEYWORD'),
  risk: defineSearchAttributeKey('IopRisk', 'KEYWORD'),
  overdue: defineSearchAttributeKey('IopOverdue', 'BOOL'),
} as const;
