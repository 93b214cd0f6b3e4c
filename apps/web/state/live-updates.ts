import { DeviceChoice } from './device-choice.js';

/** Whether lists change while somebody looks at them (WCAG 2.2.2). High risks and relapses come in any case. */
export const liveUpdates = new DeviceChoice('iop-live-updates');
