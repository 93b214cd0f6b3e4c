import {
  createTheme,
  type ButtonProps,
  type CheckboxProps,
  type NativeSelectProps,
  type RadioProps,
  type TextareaProps,
  type TextInputProps,
} from '@mantine/core';
import button from './button.module.css';
import { values } from './values.js';

/** Fields as high as a finger: 44 px. */
const FIELD = { size: 'md' } as const;

/** Defaults of every component, set by its name alone: `Checkbox.extend` would bring each of them into the first page, also where none is shown. */
export const theme = createTheme({
  ...values,
  components: {
    Button: { defaultProps: { size: 'md' } satisfies Partial<ButtonProps>, classNames: button },
    Checkbox: { defaultProps: FIELD satisfies Partial<CheckboxProps> },
    NativeSelect: { defaultProps: FIELD satisfies Partial<NativeSelectProps> },
    Radio: { defaultProps: FIELD satisfies Partial<RadioProps> },
    Textarea: { defaultProps: { ...FIELD, rows: 3, resize: 'vertical' } satisfies Partial<TextareaProps> },
    TextInput: { defaultProps: FIELD satisfies Partial<TextInputProps> },
  },
});
