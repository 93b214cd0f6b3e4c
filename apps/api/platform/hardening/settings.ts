import type { HardeningSettings } from '#settings/parts/hardening';
import { LIMITS, type Limits } from './limits.js';

/** Limits and trusted proxies from the settings; `standard` for each limit that is not set. */
export const hardeningOf = (values: HardeningSettings, standard: Limits = LIMITS) => ({
  limits: {
    perPerson: values.RATE_LIMIT_PER_PERSON ?? standard.perPerson,
    perAddress: values.RATE_LIMIT_PER_ADDRESS ?? standard.perAddress,
    failedSignIns: values.RATE_LIMIT_FAILED_SIGN_INS ?? standard.failedSignIns,
  },
  ...(values.TRUST_PROXY && { trustProxy: values.TRUST_PROXY }),
});
