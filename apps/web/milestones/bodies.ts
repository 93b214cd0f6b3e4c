import type { Paths } from '../api/client.js';

type Prefix = '/v1/journeys/{journeyId}/';

type Sent<Route> = Route extends { post: { requestBody?: { content: { 'application/json': infer Body } } } }
  ? Body
  : never;

type WithBody<Tail extends string> = `${Prefix}${Tail}` extends infer Path extends keyof Paths
  ? [Sent<Paths[Path]>] extends [never]
    ? never
    : Tail
  : never;

type TailsOf<Path> = Path extends `${Prefix}${infer Tail}`
  ? Tail extends `${string}{${string}`
    ? never
    : Tail
  : never;
type Tail = TailsOf<keyof Paths>;

type FactTail = Extract<Tail, `facts/${string}`>;

/** The last part of a milestone's address, as the API has it. */
export type MilestonePath = Exclude<{ [T in Tail]: WithBody<T> }[Tail], FactTail>;

/** The last part of a fact's address: a fact has happened, and is never refused. */
export type FactPath = FactTail extends `facts/${infer Name}` ? Name : never;

/** A body without `by`: who acts is the person who is signed in, and no page says it. */
type Body<Path extends keyof Paths> = Without<Sent<Paths[Path]>>;
type Without<Whole> = Whole extends unknown ? Omit<Whole, 'by'> : never;

export type BodyOf<P extends MilestonePath> = Body<`${Prefix}${P}`>;
export type FactBody<F extends FactPath> = Body<`${Prefix}facts/${F}`>;
