import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../../api/me.js';
import { LinkButton } from '../../parts/link-button.js';
import { useSay } from '../../words/say.js';
import { Notes } from './notes.js';

const route = getRouteApi('/frame/journeys/$journeyId/notes');

/** The notes stay closed until somebody presses. A person who opens the tab by mistake, beside a client, shows nothing, and the audit notes no reading. */
export const NotesPage = () => {
  const say = useSay();
  const { journeyId } = route.useParams();
  const { may } = useMe();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="stack">
      <p>{say('notes.who')}</p>
      <div className="row">
        {!isOpen && <Button onClick={() => setOpen(true)}>{say('notes.open')}</Button>}
        {may.includes('write CounsellingNote') && (
          <LinkButton to="/journeys/$journeyId/notes/new" params={{ journeyId }}>
            {say('notes.write')}
          </LinkButton>
        )}
      </div>
      {isOpen && <Notes journeyId={journeyId} />}
    </div>
  );
};
