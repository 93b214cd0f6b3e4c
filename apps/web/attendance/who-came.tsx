import type { SessionOfDay } from '../today/read-sessions.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './attendance.module.css';
import { RecordedMember } from './recorded-member.js';

/** The list for a person who does not record it: who came, and of whom nothing is recorded yet. */
export const WhoCame = ({ session: { members } }: { readonly session: SessionOfDay }) => {
  const say = useSay();
  return (
    <div className={`card ${css.list}`}>
      {members.map((member) => {
        const name = nameOf(member.client);
        return member.outcome === null ? (
          <div key={member.journeyId} className={css.member}>
            <p className={css.who}>{name}</p>
            <p className="muted">{say('group.unrecorded')}</p>
          </div>
        ) : (
          <RecordedMember key={member.journeyId} member={member} outcome={member.outcome}>
            {name}
          </RecordedMember>
        );
      })}
    </div>
  );
};
