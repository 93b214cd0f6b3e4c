import { z } from 'zod';
import { LIMITS, type Limits } from './limits.js';

const perMinute = z.coerce.number().int().min(0).max(1_000_000).optional();
const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/** What is allowed from outside, as the environment says it. */
export const hardening = {
  /** Requests in a minute; 0 is any number. */
  RATE_LIMIT_PER_PERSON: perMinute,
  RATE_LIMIT_PER_ADDRESS: perMinute,
  RATE_LIMIT_FAILED_SIGN_INS: perMinute,
  TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (parts) => parts.every((part) => address.safeParse(part).success),
      'must be addresses or networks of proxies, with commas between: 10.0.0.7, 10.1.0.0/16',
    )
    .optional(),
};

type Values = z.output<z.ZodObject<typeof hardening>>;

/** The same as the API takes it; `standard` where the environment says nothing. */
export const hardeningOf = (values: Values, standard: Limits = LIMITS) => ({
  limits: {
    perPerson: values.RATE_LIMIT_PER_PERSON ?? standard.perPerson,
    perAddress: values.RATE_LIMIT_PER_ADDRESS ?? standard.perAddress,
    failedSignIns: values.RATE_LIMIT_FAILED_SIGN_INS ?? standard.failedSignIns,
  },
  ...(values.TRUST_PROXY && { trustProxy: values.TRUST_PROXY }),
});
