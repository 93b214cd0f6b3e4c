import { useOwnTracks } from '../api/own-tracks.js';
import { useProgram } from '../api/program.js';
import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';
import { OneOf } from './one-of.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
  readonly label?: string;
  readonly none?: string;
  /** Only those of the sites that the person is at: the API refuses another, as somebody else's. */
  readonly ofOwnSites?: boolean;
}

export const Track = ({ form, path, label, none, ofOwnSites = false }: Props) => {
  const say = useSay();
  const own = useOwnTracks();
  const { tracks: all } = useProgram();
  const tracks = ofOwnSites ? own : all;
  return (
    <OneOf
      form={form}
      path={path}
      label={label ?? say('field.track')}
      isNeeded={none === undefined}
      {...(none !== undefined && { none })}
      choices={tracks.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};
