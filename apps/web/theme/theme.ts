import {
  Button,
  Checkbox,
  createTheme,
  Modal,
  NativeSelect,
  Radio,
  Textarea,
  TextInput,
} from '@mantine/core';
import button from './button.module.css';
import { values } from './values.js';

/** Of a finger's size: 44 px. */
const FIELD = { size: 'md' } as const;

/** What every part is like. `lockScroll` would write a <style>. */
export const theme = createTheme({
  ...values,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' }, classNames: button }),
    Checkbox: Checkbox.extend({ defaultProps: FIELD }),
    Modal: Modal.extend({ defaultProps: { lockScroll: false } }),
    NativeSelect: NativeSelect.extend({ defaultProps: FIELD }),
    Radio: Radio.extend({ defaultProps: FIELD }),
    Textarea: Textarea.extend({ defaultProps: { ...FIELD, rows: 3, resize: 'vertical' } }),
    TextInput: TextInput.extend({ defaultProps: FIELD }),
  },
});
