import { z } from 'zod';

/**
 * What several settings must be to each other. It is asked also where some of them are at fault by themselves, so that one start
 * tells everything: a value may be any.
 */
export type Rule = (
  values: Readonly<Record<string, unknown>>,
  fault: (name: string, message: string) => void,
) => void;

/** Everything that one process reads. */
export const processSchema = <Shape extends z.ZodRawShape>(shape: Shape, ...rules: readonly Rule[]) =>
  z.object(shape).superRefine(
    (values, context) => {
      const fault = (name: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [name], message });
      for (const rule of rules) rule(values, fault);
    },
    { when: () => true },
  );
