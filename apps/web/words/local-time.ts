/**
 * How far the clocks of a zone are ahead of UTC at an instant, ms.
 * @param at ms since epoch
 */
const offsetAt = (at: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(at / 1_000) * 1_000;
};

/**
 * The instant at which the clocks of the site show this time, as ISO 8601 in UTC. Of an hour that comes twice it is the first. Null for a text that is no
 * time, and for an hour that the clocks leave out. So a tablet in another zone moves no session, and nobody is asked to come at an hour that does not exist.
 * @param local like `2026-12-10T13:00`, as a browser's field gives it
 */
export const instantOf = (local: string, timeZone: string): string | null => {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const DAY = 86_400_000;
  const offsets = [offsetAt(asUtc - DAY, timeZone), offsetAt(asUtc + DAY, timeZone)];
  const fitting = offsets
    .map((offset) => asUtc - offset)
    .filter((at) => at + offsetAt(at, timeZone) === asUtc);
  return fitting.length === 0 ? null : new Date(Math.min(...fitting)).toISOString();
};
