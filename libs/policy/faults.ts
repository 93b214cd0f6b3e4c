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

/** Faults of the shape; each unknown key is a separate fault. The error must carry its inputs (`reportInput`). */
export const shapeFaults = (error: z.ZodError): PolicyFault[] =>
  error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => fault([...issue.path, key], 'unknown key'));
    return [fault(issue.path, issue.input === undefined ? 'is missing' : issue.message)];
  });

/** Whether the section is well formed in spite of this issue: every member is in its place and has its type. */
const leavesShape = ({ code }: z.core.$ZodIssue): boolean =>
  code === 'custom' || code === 'unrecognized_keys';

/** Contradictions between sections. If one section is malformed, the others are still compared, so that the author learns of every fault at once. */
export const contradictions = (document: unknown, error: z.ZodError | undefined): PolicyFault[] => {
  const malformed = (error?.issues ?? []).filter((issue) => !leavesShape(issue)).map(({ path }) => path[0]);
  // An issue without a path means that the document itself is malformed, so there is nothing to compare.
  if (malformed.includes(undefined)) return [];
  return COMPARISONS.filter(({ sections }) => sections.every((section) => !malformed.includes(section)))
    .flatMap(({ find }) => find(document as PolicyDocument))
    .map(({ path, rule, detail }) => ({ path: jsonPath(path), rule, detail }));
};
