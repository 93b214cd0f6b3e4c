import { z } from 'zod';
import { setting } from '../setting.js';

export const tests = {
  TEST_SEED: setting(
    'The seed of the random cases, to see the same ones again; from the environment alone.',
    z
      .string()
      .regex(/^\d{1,10}$/, 'must be a whole number')
      .optional(),
    { unset: 'a new one each time, which is printed' },
  ),
  CHROMIUM_PATH: setting(
    'A Chromium for the tests of the pages; where none without windows is on the path, and the tests run as root on Debian, it is installed.',
    z.string().min(1).optional(),
    { unset: 'the one on the path' },
  ),
};
