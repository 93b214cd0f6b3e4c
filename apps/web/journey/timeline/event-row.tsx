import { useNameOf } from '../../api/staff.js';
import { LinkButton } from '../../parts/link-button.js';
import { RuleTag } from '../../words/rule-tag.js';
import { Time } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import { EventWords } from './event-words.js';
import type { TimelineEvent } from './read-timeline.js';
import type { TimelineSearch } from './search.js';
import css from './timeline.module.css';
import { WhyPanel } from './why-panel.js';

interface Props {
  readonly journeyId: string;
  readonly event: TimelineEvent;
  readonly isOpen: boolean;
}

export const EventRow = ({ journeyId, event, isOpen }: Props) => {
  const say = useSay();
  const staff = useNameOf();
  const { seq, at, by, rule, reason, data } = event;
  const written = reason ?? (typeof data['note'] === 'string' ? data['note'] : null);
  const who = by.role === 'system' ? say('timeline.system') : staff(by.id);
  return (
    <li className={css.event}>
      <span className="muted number">
        <Time at={at} />
      </span>
      <div className={css.what}>
        <p>
          <EventWords event={event} /> {rule && <RuleTag id={rule.id} />}
        </p>
        <p className="muted">{who}</p>
        {written && <blockquote className={css.reason}>{written}</blockquote>}
      </div>
      <LinkButton
        size="sm"
        to="/journeys/$journeyId/timeline"
        params={{ journeyId }}
        search={({ show }: TimelineSearch) => ({ ...(show && { show }), ...(!isOpen && { why: seq }) })}
        replace
        resetScroll={false}
      >
        {say(isOpen ? 'timeline.close' : 'timeline.why')}
      </LinkButton>
      {isOpen && <WhyPanel journeyId={journeyId} seq={seq} />}
    </li>
  );
};
