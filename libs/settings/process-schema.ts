import { z } from 'zod';

/**
 * A condition between several settings. It is also checked if some of them are invalid themselves, so that one start reports every fault; therefore a
 * value may be anything.
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
