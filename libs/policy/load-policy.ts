import { readFileSync } from 'node:fs';
import type { Policy } from '#journey/model/policy';
import defaultDocument from './default-policy.json' with { type: 'json' };
import type { PolicyDocument } from './document.js';
import { contradictions, shapeFaults } from './faults.js';
import { inOrderOf } from './in-order.js';
import type { YearSpan } from './offsets.js';
import { PolicyInvalid } from './policy-invalid.js';
import { recordedPolicy } from './recorded.js';
import { policyDocument } from './schema.js';

/**
 * Makes a policy from its document: checks it, and computes the calendar's offsets for `years`.
 * @param source where the document comes from, for the message
 * @throws PolicyInvalid with every fault of the document
 */
export const policyFrom = (document: unknown, source: string, years?: YearSpan): Policy => {
  const { data, error } = policyDocument.safeParse(document, { reportInput: true });
  const faults = [...(error ? shapeFaults(error) : []), ...contradictions(document, error)];
  if (data === undefined || faults.length > 0) throw new PolicyInvalid(source, faults);
  return recordedPolicy(data, years);
};

const parse = (text: string, source: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PolicyInvalid(source, [
      { path: '$', rule: null, detail: `is not JSON: ${(error as Error).message}` },
    ]);
  }
};

/** The policy that ships with the program: every number of docs/rules.md marked [N] or [P]. */
export const loadDefaultPolicy = (years?: YearSpan): Policy =>
  policyFrom(defaultDocument, 'default-policy.json', years);

/** A document as people read it: with its keys in the order of the one that ships. */
export const readably = (document: PolicyDocument): PolicyDocument =>
  inOrderOf(defaultDocument, document) as PolicyDocument;

/**
 * A program's own policy from a JSON file.
 *
 * @throws PolicyInvalid with every fault; the file system's error where the file cannot be read.
 */
export const loadPolicyFile = (path: string, years?: YearSpan): Policy =>
  policyFrom(parse(readFileSync(path, 'utf8'), path), path, years);
