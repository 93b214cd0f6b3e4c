import { useTrackName } from '../api/program.js';
import { LinkButton } from '../parts/link-button.js';
import { useSay } from '../words/say.js';
import css from './emergency.module.css';
import type { Hit } from './use-search.js';

/** Shows enough to recognise a client, initials and track, and no more: the rest opens only with a reason. */
export const Hits = ({ hits }: { readonly hits: readonly Hit[] }) => {
  const say = useSay();
  const trackName = useTrackName();
  if (hits.length === 0) return <p>{say('emergency.nobody')}</p>;
  return (
    <ul className={`card plain ${css.hits}`}>
      {hits.map(({ journeyId, initials, track }) => (
        <li key={journeyId} className={css.hit}>
          <strong>{[initials, track && trackName(track)].filter(Boolean).join(', ')}</strong>
          <LinkButton to="/emergency/$journeyId" params={{ journeyId }}>
            {say('emergency.open')}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
};
