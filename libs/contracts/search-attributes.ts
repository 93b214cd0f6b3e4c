import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * The attributes by which operators find journeys in the Temporal UI. They are written only when one changes, because each write costs the server a task.
 * Lists for staff come from PostgreSQL. No attribute identifies a person.
 */
export const searchAttributes = {
  phase: defineSearchAttributeKey('IopPhase', 'KEYWORD'),
  tier: defineSearchAttributeKey('IopTier', 'KEYWORD'),
  track: defineSearchAttributeKey('IopTrack', 'KEYWORD'),
  risk: defineSearchAttributeKey('IopRisk', 'KEYWORD'),
  overdue: defineSearchAttributeKey('IopOverdue', 'BOOL'),
} as const;
