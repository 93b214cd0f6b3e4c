import { describe, expect, test } from '@jest/globals';
import { siteOf } from '#access/sites';
import { ProgramSites } from '#api/platform/access/program-sites';
import type { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import type { PolicyVersions } from '#records/policies/policy-versions';
import type { Policy } from '#journey/model/policy';
import { POLICY } from '#scenarios/policy';

const at = (site: string): Policy => {
  const [track] = POLICY.tracks;
  return { ...POLICY, tracks: [{ ...track!, id: `at-${site}`, site }] };
};

/** Records that are away or there, and have one policy published that the settings of the start do not know. */
const sitesWith = (records: { down: boolean }): ProgramSites => {
  const asked = <T>(answer: T): Promise<T> =>
    records.down ? Promise.reject(new DatabaseUnavailable('policies', null)) : Promise.resolve(answer);
  const versions = {
    newest: () => asked('later.1'),
    all: () => asked([{ version: 'later.1', status: 'published', publishedAt: new Date(0) }]),
  } as unknown as PolicyVersions;
  const policies = { of: () => asked(at('north')) } as unknown as ProgramPolicies;
  return new ProgramSites(versions, policies, { policy: at('main') });
};

describe('which site a track is at, while the records are away', () => {
  test('nobody is told before they have been asked once: a track of another site would count as one of the default site', async () => {
    const records = { down: true };
    const sites = sitesWith(records);
    await expect(sites.now()).rejects.toBeInstanceOf(DatabaseUnavailable);
    await expect(sites.now()).rejects.toBeInstanceOf(DatabaseUnavailable);
    records.down = false;
    expect(siteOf('at-north', await sites.now())).toBe('north');
  });

  test('what was known is kept', async () => {
    const records = { down: false };
    const sites = sitesWith(records);
    await sites.now();
    records.down = true;
    expect(siteOf('at-north', await sites.now())).toBe('north');
  });
});
