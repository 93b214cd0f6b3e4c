import { useMe } from '../api/me.js';
import { useProgram, type Program } from '../api/program.js';

/** The sites at which whoever looks works, with their names. */
export const useOwnSites = (): Program['sites'] => {
  const { sites } = useMe();
  const program = useProgram();
  return program.sites.filter(({ id }) => sites.includes(id));
};
