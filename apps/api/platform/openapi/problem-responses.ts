import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from '../problems/catalogue.js';
import { problemsOfEvery, type RouteKind } from './every-route.js';
import { PROBLEMS_OF_GUARD, PROBLEMS_OF_ROUTE } from './problems.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = NonNullable<NonNullable<OpenAPIObject['components']>['responses']>;

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

const text = (description: string) => ({ description, required: true, schema: { type: 'string' } as const });

/** The methods that a route may have. */
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Headers of an answer with this status. */
const HEADERS: Readonly<Record<number, Responses[string]>> = {
  401: { 'WWW-Authenticate': text('`Bearer`') },
  405: { Allow: text('The methods that the address takes') },
  429: { 'Retry-After': text('Seconds') },
  503: { 'Retry-After': text('Seconds') },
} as never;

const described = (code: ProblemCode): string =>
  `\`${code}\`: ${PROBLEMS[code].title}. ${PROBLEMS[code].advice}`;

const responseOf = (status: number, codes: readonly ProblemCode[]): Responses[string] => ({
  description: codes.map(described).join('\n\n'),
  ...(HEADERS[status] && { headers: HEADERS[status] as never }),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [{ $ref: '#/components/schemas/Problem' }],
        properties: { code: { enum: [...codes] } },
      },
    },
  },
});

/**
 * Documents how each route fails, as responses that routes share: a response is of one status and the codes that it may have, and most routes have the same.
 * It is named by these codes, so that a reference reads as what it refers to.
 */
export const describeProblems = (
  document: OpenAPIObject,
  isPublic: (method: string, path: string) => boolean,
): void => {
  const shared: Responses = {};
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const kind = { path, method: method.toUpperCase(), isPublic: isPublic(method.toUpperCase(), path) };
      if (kind.isPublic) operation.security = [];
      for (const [status, codes] of byStatus(operation, kind)) {
        const name = codes.join('.');
        shared[name] ??= responseOf(status, codes);
        operation.responses[status] = { $ref: `#/components/responses/${name}` };
      }
    }
  document.components = { ...document.components, responses: shared };
  const { properties } = document.components.schemas!['Problem'] as { properties: Record<string, object> };
  properties['code'] = { ...properties['code'], enum: CODES };
};

/** The problems of a route by status. They are in the order of the catalogue, so that the same problems have the same name. */
const byStatus = (operation: Operation, kind: RouteKind): Map<number, ProblemCode[]> => {
  const extended = operation as Operation & Record<string, readonly ProblemCode[] | undefined>;
  const said = [PROBLEMS_OF_ROUTE, PROBLEMS_OF_GUARD].flatMap((where) => extended[where] ?? []);
  const codes = new Set([...problemsOfEvery(kind), ...said]);
  delete extended[PROBLEMS_OF_ROUTE];
  delete extended[PROBLEMS_OF_GUARD];
  const grouped = new Map<number, ProblemCode[]>();
  for (const code of CODES.filter((each) => codes.has(each))) {
    const { status } = PROBLEMS[code];
    grouped.set(status, [...(grouped.get(status) ?? []), code]);
  }
  return grouped;
};
