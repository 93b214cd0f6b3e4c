import type { GetInputPropsReturnType } from '@mantine/form';

/** A form, as far as one field of it needs to know it. */
export interface Bound {
  readonly getInputProps: (
    path: string,
    options?: { type?: 'input' | 'checkbox' },
  ) => GetInputPropsReturnType;
}
