import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useSay } from '../words/say.js';

/** Asks before what was typed is left: never where nothing was. */
export const LeaveGuard = ({ isOn }: { readonly isOn: () => boolean }) => {
  const say = useSay();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: isOn,
    enableBeforeUnload: isOn,
    withResolver: true,
  });
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={say('form.discard')}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <div className="row">
        <Button variant="default" onClick={() => reset?.()} data-autofocus>
          {say('form.keep')}
        </Button>
        <Button onClick={() => proceed?.()}>{say('form.drop')}</Button>
      </div>
    </Modal>
  );
};
