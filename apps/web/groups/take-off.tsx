import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { RefusalBox } from '../forms/refusal-box.js';
import { Dialog } from '../parts/dialog.js';
import { useSay } from '../words/say.js';
import { useLeave } from './use-arrange.js';

interface Props {
  readonly trackId: string;
  readonly group: string;
  readonly journeyId: string;
  /** The client's name; of a couple, who leave together, both names. */
  readonly name: string;
}

/** Takes somebody off the roster, once it was read back. */
export const TakeOff = ({ trackId, group, journeyId, name }: Props) => {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const { send, isPending, error } = useLeave(trackId, group, journeyId);
  return (
    <>
      <Button
        variant="default"
        size="sm"
        aria-label={say('group.takeOffNamed', { name })}
        onClick={() => setAsking(true)}
      >
        {say('group.takeOff')}
      </Button>
      {isAsking && (
        <Dialog title={say('group.takeOffNamed', { name })} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{say('group.takeOffDoes')}</p>
            {error && <RefusalBox error={error} />}
            <div className="row">
              <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
                {say('form.cancel')}
              </Button>
              <Button
                loading={isPending}
                onClick={() =>
                  send(
                    {},
                    {
                      onSuccess: () => {
                        setAsking(false);
                        notifications.show({
                          message: say('group.left'),
                          closeButtonProps: { 'aria-label': say('close') },
                        });
                      },
                    },
                  )
                }
              >
                {say('group.takeOffYes')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
};
