import { step } from '#scenarios/step';
import { consented, screenedFor } from './course.js';
import { act, byCoordinator, type Scene } from './steps.js';
import { leaving } from '#scenarios/leaving';

/** The smallest track of the default policy, with so many seats (`isOfSample`): all of them are taken, and some clients wait. */
export const FULL_TRACK = 'main-evening-telehealth';
export const SEATS = 12;
export const WAITING = 3;

const asked = [consented, screenedFor(FULL_TRACK)];

/** Takes every seat of the track. */
export const fillTrack = async (clients: readonly Scene[]): Promise<void> => {
  await Promise.all(clients.map((scene) => act(scene, asked)));
};

/** These clients wait. Then somebody leaves, and the seat is offered to the one who is first by R-WAITLIST. */
export const waitForSeat = async (clients: readonly Scene[], seated: Scene): Promise<void> => {
  for (const scene of clients) await act(scene, asked);
  await act(seated, [byCoordinator(step('withdraw', leaving('Moved to another town')))]);
};
