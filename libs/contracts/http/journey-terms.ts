import { z } from 'zod';
import { ENTRY_KINDS, RISK_LEVELS } from '#journey/model/milestone';
import { CLOSE_REASONS, PHASES } from '#journey/model/phase';
import { WAITLIST_PRIORITIES } from '#journey/model/policy-sections';

/** The enums that several schemas of a journey use. Each has a name in the OpenAPI document, so that a client generated from it has the type once. */
export const phase = z.enum(PHASES).meta({ id: 'Phase' });
export const riskLevel = z.enum(RISK_LEVELS).meta({ id: 'RiskLevel' });
export const closeReason = z.enum(CLOSE_REASONS).meta({ id: 'CloseReason' });
export const entryKind = z.enum(ENTRY_KINDS).meta({ id: 'EntryKind' });
export const waitlistPriority = z.enum(WAITLIST_PRIORITIES).meta({ id: 'WaitlistPriority' });
