import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError, parse } from 'jsonc-parser';

/** Part of a text, by where it begins and how long it is. */
export interface Place {
  readonly offset: number;
  readonly length: number;
  /** Line of its beginning, from 1. */
  readonly line: number;
}

const STRICT = { disallowComments: true, allowTrailingComma: false };

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** `tiers[2].sessionsPerWeek` → what leads there, step by step. */
const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? key! : Number(index),
  );

/**
 * The place in a JSON text to which a path leads, as the API writes paths. For something that is missing, the place that it is missing in. Null where the
 * text is no JSON.
 */
export const placeOf = (text: string, path: string): Place | null => {
  const tree = parseTree(text, [], STRICT);
  if (!tree) return null;
  const steps = stepsOf(path);
  for (let known = steps.length; known >= 0; known -= 1) {
    const node = findNodeAtLocation(tree, steps.slice(0, known));
    if (node) return { offset: node.offset, length: node.length, line: lineAt(text, node.offset) };
  }
  return null;
};

/** Why a text is no JSON, and where; null where it is. The first fault alone: those that follow mostly follow from it. */
export const syntaxFault = (text: string): (Place & { readonly what: string }) | null => {
  const errors: ParseError[] = [];
  parse(text, errors, STRICT);
  const [first] = errors;
  if (!first) return null;
  const { error, offset, length } = first;
  return { what: printParseErrorCode(error), offset, length, line: lineAt(text, offset) };
};
