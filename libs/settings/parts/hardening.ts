import { z } from 'zod';
import { setting } from '../setting.js';

/** Limits of requests in a minute, if nothing is set and it is not a rehearsal. */
export const REQUESTS_A_MINUTE = { perPerson: 600, perAddress: 3_000, failedSignIns: 30 } as const;

const perMinute = z.coerce.number().int().min(0).max(1_000_000).optional();
const standard = (requests: number) => ({ unset: `\`${requests}\`; in a rehearsal any number` });

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/** Limits for requests from outside. */
export const hardening = {
  RATE_LIMIT_PER_PERSON: setting(
    'Requests in a minute by one person; `0` is any number.',
    perMinute,
    standard(REQUESTS_A_MINUTE.perPerson),
  ),
  RATE_LIMIT_PER_ADDRESS: setting(
    'Requests in a minute from one address; `0` is any number.',
    perMinute,
    standard(REQUESTS_A_MINUTE.perAddress),
  ),
  RATE_LIMIT_FAILED_SIGN_INS: setting(
    'Requests in a minute from one address that do not say who sends them; `0` is any number.',
    perMinute,
    standard(REQUESTS_A_MINUTE.failedSignIns),
  ),
  TRUST_PROXY: setting(
    'Addresses or networks of the proxies before the API, with a comma between: theirs is the `X-Forwarded-For` that is believed.',
    z
      .string()
      .transform((text) => text.split(',').map((part) => part.trim()))
      .refine(
        (parts) => parts.every((part) => address.safeParse(part).success),
        'must be addresses or networks of proxies, with commas between: 10.0.0.7, 10.1.0.0/16',
      )
      .optional(),
    { unset: "nobody's" },
  ),
};

export type HardeningSettings = z.output<z.ZodObject<typeof hardening>>;
