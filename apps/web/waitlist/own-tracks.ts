import { useMe, type Me } from '../api/me.js';
import { useProgram, type Program } from '../api/program.js';

/** The tracks of the person's sites, in the order of the policy. */
export const ownTracks = ({ tracks }: Program, { sites }: Me): Program['tracks'] =>
  tracks.filter(({ site }) => sites.includes(site));

export const useOwnTracks = (): Program['tracks'] => ownTracks(useProgram(), useMe());
