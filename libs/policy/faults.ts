import { z } from 'zod';
import { COMPARISONS } from './contradictions/all.js';
import type { PolicyDocument } from './document.js';
import type { PolicyFault } from './policy-invalid.js';
import { ruleOfPath } from './rule-of-path.js';

const jsonPath = (path: readonly PropertyKey[]): string => z.core.toDotPath(path) || '$';

const fault = (path: readonly PropertyKey[], detail: string): PolicyFault => ({
  path: jsonPath(path),
  rule: ruleOfPath(path),
  detail,
});

/** Faults of the shape; each unknown key is one of its own. The error must carry its inputs (`reportInput`). */
export const shapeFaults = (error: z.ZodError): PolicyFault[] =>
  error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => fault([...issue.path, key], 'unknown key'));
    return [fault(issue.path, issue.input === undefined ? 'is missing' : issue.message)];
  });

/** Whether the section is well formed in spite of this issue: every member is in its place and has its type. */
const leavesShape = ({ code }: z.core.$ZodIssue): boolean =>
  code === 'custom' || code === 'unrecognized_keys';

/**
 * Faults between sections. A document that is malformed in one section is still compared in the others, so that its
 * author learns of every fault at once.
 */
export const contradictions = (document: unknown, error: z.ZodError | undefined): PolicyFault[] => {
  const malformed = (error?.issues ?? []).filter((issue) => !leavesShape(issue)).map(({ path }) => path[0]);
  // A shape fault without a path is of the document itself: there is nothing to compare.
  if (malformed.includes(undefined)) return [];
  return COMPARISONS.filter(({ sections }) => sections.every((section) => !malformed.includes(section)))
    .flatMap(({ find }) => find(document as PolicyDocument))
    .map(({ path, rule, detail }) => ({ path: jsonPath(path), rule, detail }));
};
