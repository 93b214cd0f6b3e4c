import { z } from 'zod';
import type { Actor } from '#journey/model/actor';
import { actor } from './actor.js';

/** What somebody asks for. */
export interface Command<Data> {
  readonly by: Actor;
  readonly data: Data;
}

/** What a body says, taken apart: what is asked for and, where it says so, who acts; else that is who is signed in. */
export interface CommandBody<Data> {
  readonly by?: Actor | undefined;
  readonly data: Data;
}

type Rest<T> = T extends unknown ? Omit<T, 'by'> : never;

/** A body of these fields and, where it says so, who acts, and of nothing else: an unknown field is named in the answer. */
export const fields = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ ...shape, by: actor.optional() });

/** Takes who acts out of what was sent. */
export const splitActor = <T extends { readonly by?: Actor | undefined }>({
  by,
  ...data
}: T): CommandBody<Rest<T>> => ({
  by,
  data: data as Rest<T>,
});

/** The usual body: the fields of what is asked for, beside who acts. */
export const acted = <S extends z.ZodRawShape>(shape: S): z.ZodType<CommandBody<z.output<z.ZodObject<S>>>> =>
  // The compiler cannot see through a shape it does not know yet that `by` and the rest make up the whole.
  fields(shape).transform((body) => splitActor(body as { by?: Actor })) as never;
