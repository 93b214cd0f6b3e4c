import type { RuleId } from '#journey/model/rule';
import type { PolicyDocument } from '../document.js';

/** Two numbers of a document that cannot both hold. */
export interface Contradiction {
  readonly path: readonly PropertyKey[];
  readonly rule: RuleId;
  readonly detail: string;
}

/** A comparison between sections of a document. It runs only if each of these sections is well formed. */
export interface Comparison {
  readonly sections: readonly (keyof PolicyDocument)[];
  readonly find: (document: PolicyDocument) => readonly Contradiction[];
}

export const compare = <S extends keyof PolicyDocument>(
  sections: readonly S[],
  find: (document: Pick<PolicyDocument, S>) => readonly Contradiction[],
): Comparison => ({ sections, find });
