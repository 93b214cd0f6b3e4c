import { z } from 'zod';
import type { Actor } from '#journey/model/actor';
import { actor } from './actor.js';

/** What is asked for, and who asks for it. */
export interface Command<Data> {
  readonly by: Actor;
  readonly data: Data;
}

/** A body split in two: what is asked for, and the actor if the body names one. If it names none, the actor is the person who is signed in. */
export interface CommandBody<Data> {
  readonly by?: Actor | undefined;
  readonly data: Data;
}

type Rest<T> = T extends unknown ? Omit<T, 'by'> : never;

/** A body with these fields and, optionally, the actor. It has no other fields: the answer names an unknown field. */
export const fields = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ ...shape, by: actor.optional() });

/** Separates the actor from the other fields of a body. */
export const splitActor = <T extends { readonly by?: Actor | undefined }>({
  by,
  ...data
}: T): CommandBody<Rest<T>> => ({
  by,
  data: data as Rest<T>,
});

/** The usual body: the fields of what is asked for, beside who acts. */
export const acted = <S extends z.ZodRawShape>(shape: S): z.ZodType<CommandBody<z.output<z.ZodObject<S>>>> =>
  // The cast is needed because the compiler cannot prove for a generic shape that `by` and the rest make up the whole.
  fields(shape).transform((body) => splitActor(body as { by?: Actor })) as never;
