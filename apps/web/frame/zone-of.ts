import type { Me } from '../api/me.js';
import type { Program } from '../api/program.js';

/** The time zone in which a person is told times: that of the one site at which they work; with several sites, or none, the program's. */
export const zoneOf = ({ sites: theirs }: Pick<Me, 'sites'>, { sites, timeZone }: Program): string => {
  const [only, ...more] = sites.filter(({ id }) => theirs.includes(id));
  return only && more.length === 0 ? only.timeZone : timeZone;
};
