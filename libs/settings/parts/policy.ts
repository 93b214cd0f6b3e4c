import { setting } from '../setting.js';
import { existingFile } from './existing-file.js';

export const POLICY_FILE = setting(
  "A program's own policy document, the same for API and worker: its numbers, and the calendar that says what local times are.",
  existingFile().optional(),
  { unset: 'the one that ships' },
);
