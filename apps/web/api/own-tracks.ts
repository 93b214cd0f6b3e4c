import { useMe, type Me } from './me.js';
import { useProgram, type Program } from './program.js';

/** The tracks of the person's sites, in the order of the policy. */
export const ownTracks = ({ tracks }: Program, { sites }: Me): Program['tracks'] =>
  tracks.filter(({ site }) => sites.includes(site));

export const useOwnTracks = (): Program['tracks'] => ownTracks(useProgram(), useMe());
