import { setting } from '../setting.js';
import { existingFile } from './existing-file.js';

export const STAFF_FILE = setting(
  'Who works here, known before they have signed in: a JSON file ([access](access.md#who-works-here)).',
  existingFile().optional(),
  { unset: 'whoever has signed in; with `npm start` its demo people, too' },
);
