import { getRouteApi } from '@tanstack/react-router';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import { useJourney } from '../../api/journey.js';
import { Clocks } from './clocks.js';
import { Next } from './next.js';
import { Tasks } from './tasks.js';
import { Waiting } from './waiting.js';

const route = getRouteApi('/frame/journeys/$journeyId');

/** What is to be done now, and by when. */
export const NowPage = () => {
  const say = useSay();
  const { journeyId } = route.useParams();
  const journey = useJourney(journeyId);
  return (
    <div className={css.two}>
      <div className="stack">
        <Waiting journey={journey} />
        <section className="card" aria-labelledby="next">
          <h2 id="next">{say('now.next')}</h2>
          <Next journey={journey} />
        </section>
      </div>
      <div className="stack">
        <section className="card" aria-labelledby="tasks">
          <h2 id="tasks">{say('now.tasks')}</h2>
          <Tasks journey={journey} />
        </section>
        <section className="card" aria-labelledby="clocks">
          <h2 id="clocks">{say('now.clocks')}</h2>
          <Clocks journey={journey} />
        </section>
      </div>
    </div>
  );
};
