import { z } from 'zod';
import { setting } from '../setting.js';
import { port } from './port.js';

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

export const PORT = setting('Where the API answers.', port(3000));

export const HOST = setting(
  'The address that an API of its own listens on; `npm start` always takes loopback.',
  z.string().min(1).default('127.0.0.1'),
);

export const TEMPORAL_UI_ORIGIN = setting(
  'Origins of the Temporal UI as browsers have them, with a comma between: its pages may have payloads decoded, and links to runs go to the first. `npm start` adds its own.',
  z
    .string()
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .refine((parts) => parts.every(isOrigin), 'must be origins, like https://temporal.example')
    .default([]),
);

/** The address at which the API answers, and the origin of the Temporal UI. */
export const http = { PORT, HOST, TEMPORAL_UI_ORIGIN };
