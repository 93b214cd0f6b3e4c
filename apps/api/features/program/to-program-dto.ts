import { DEFAULT_SITE, siteOf, type Sites } from '#access/sites';
import type { Program } from '#contracts/http/program';
import { INSTRUMENT_CODES } from '#instruments/instrument';
import { MATTER_KINDS } from '#journey/clocks/matter';
import type { Policy } from '#journey/model/policy';
import type { SiteCalendar } from '#journey/model/site-calendar';

/** The part of the answer that depends only on the policy, the sites and their calendars, and not on when or by whom it is asked for. */
export type Names = Omit<Program, 'now' | 'rehearsal' | 'temporalUi'>;

/**
 * Names the parts of the program as the policy does, and by their ids where it gives no name. The sites are those that the policy names, those of every track
 * that there has been, and the default site, which has what has no track.
 */
export const toNames = (
  policy: Policy,
  known: Sites,
  calendars: ReadonlyMap<string, SiteCalendar> = new Map(),
): Names => {
  const named = new Map(policy.sites?.map((site) => [site.id, site]));
  const ids = new Set([DEFAULT_SITE, ...known.values(), ...named.keys()]);
  return {
    name: policy.name ?? null,
    timeZone: policy.calendar.timeZone,
    policyVersion: policy.version,
    sites: [...ids].sort().map((id) => {
      const { name = id, phone = null } = named.get(id) ?? {};
      return { id, name, phone, timeZone: calendars.get(id)?.timeZone ?? policy.calendar.timeZone };
    }),
    tracks: policy.tracks.map(({ id, name = id, part = null, mode = null, focus = null }) => ({
      ...{ id, name, part, mode, focus },
      site: siteOf(id, known),
    })),
    tiers: policy.tiers.map(({ id, name = id, sessionsPerWeek, hoursPerSession }) => ({
      ...{ id, name },
      hoursPerWeek: sessionsPerWeek * hoursPerSession,
    })),
    instruments: [...INSTRUMENT_CODES],
    clocks: Object.entries(MATTER_KINDS).map(([id, title]) => ({
      id: id as keyof typeof MATTER_KINDS,
      title,
    })),
  };
};
