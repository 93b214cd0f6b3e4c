import { useNameOf } from '../api/staff.js';
import type { SiteCalendar } from '../closures/read-calendar.js';
import { Day } from '../words/instants.js';
import { useSay } from '../words/say.js';

/** Whose days the site has now, since when, and why. */
export const WhoPublished = ({ calendar: { published } }: { readonly calendar: SiteCalendar }) => {
  const say = useSay();
  const staff = useNameOf();
  if (published === null) return <p>{say('calendar.ofProgram')}</p>;
  const { by, at, reason } = published;
  return (
    <p>
      {say('calendar.publishedBy', { who: staff(by.id) })} <Day at={at} />: {reason}
    </p>
  );
};
