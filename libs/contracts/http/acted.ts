import { z } from 'zod';
import type { Actor } from '#journey/actor';
import { actor } from './actor.js';

/** What a body says, taken apart: who acts, and what they ask for. */
export interface Acted<Data> {
  readonly by: Actor;
  readonly data: Data;
}

type Rest<T> = T extends unknown ? Omit<T, 'by'> : never;

// The API puts in who is signed in before a body is read: to whoever handles one, nobody is missing.
const by = actor.optional() as unknown as typeof actor;

/** A body of these fields and who acts, and of nothing else: an unknown field is named in the answer. */
export const fields = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...shape, by });

/** Takes who acts out of what was sent. */
export const apart = <T extends { readonly by: Actor }>({ by, ...data }: T): Acted<Rest<T>> => ({
  by,
  data: data as Rest<T>,
});

/** The usual body: the fields of what is asked for, beside who acts. */
export const acted = <S extends z.ZodRawShape>(shape: S): z.ZodType<Acted<z.output<z.ZodObject<S>>>> =>
  // The compiler cannot see through a shape it does not know yet that `by` and the rest make up the whole.
  fields(shape).transform((body) => apart(body as { by: Actor })) as never;
