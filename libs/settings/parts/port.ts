import { z } from 'zod';

const WORDS = 'must be a port, 1 to 65535';

export const port = (standard: number) =>
  z.coerce.number(WORDS).int(WORDS).min(1, WORDS).max(65_535, WORDS).default(standard);
