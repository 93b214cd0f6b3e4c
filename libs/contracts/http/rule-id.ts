import { z } from 'zod';
import { RULES, type RuleId } from '#journey/model/rule';

/** A rule of docs/rules.md. */
export const ruleId = z.enum(Object.keys(RULES) as [RuleId, ...RuleId[]]).meta({ id: 'RuleId' });
