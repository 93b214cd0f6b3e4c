import type { Unscorable } from '#contracts/http/instrument-taken';
import type { FieldProblem } from '#contracts/http/problem';
import { Problem } from './problem.js';

/** What a Standard Schema issue and a zod issue have in common. */
export interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly keys?: readonly string[];
  /** Set on issues that a schema of our own raised. */
  readonly params?: Partial<Unscorable>;
}

const MOST = 50;

/** How zod says that a field is missing: in words of JavaScript (`undefined`), which nobody has sent. */
const MISSING = /^Invalid input: expected .*, received undefined$/;

/** Every field that is not valid, each by its path; unknown fields one by one. */
export const fieldsOf = (issues: readonly Issue[]): FieldProblem[] =>
  issues
    .flatMap(({ message, path = [], keys }) => {
      const field = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
      if (!keys)
        return [{ field: field || '(body)', detail: MISSING.test(message) ? 'is missing' : message }];
      // A schema may have its own message for an unknown field. zod's own is replaced, because it repeats the keys.
      const unknown = message.startsWith('Unrecognized key') ? 'is not known here' : message;
      return keys.map((key) => ({ field: field ? `${field}.${key}` : key, detail: unknown }));
    })
    .slice(0, MOST);

/** Each answer that keeps an instrument from being scored, as `POST /v1/instruments/{code}/score` names it. */
const unscorable = (issues: readonly Issue[]): FieldProblem[] =>
  issues.flatMap(({ message, path = [], params }) => {
    if (!params?.unscorable) return [];
    const [field, place] = path.map(String);
    const name = place === undefined ? field! : `${field}[${place}]`;
    return [{ field: name, detail: message, code: params.unscorable }];
  });

/** The answer to input that its schema does not accept. */
export const fromIssues = (issues: readonly Issue[]): Problem => {
  const items = unscorable(issues);
  return items.length > 0
    ? new Problem('instrument-unscorable', undefined, { errors: items })
    : new Problem('invalid-input', undefined, { errors: fieldsOf(issues) });
};
