import { DeviceChoice } from './device-choice.js';

/** Whether a single key does something outside of fields: somebody who speaks to their device, or whose hand shakes, switches it off (WCAG 2.1.4). */
export const singleKeys = new DeviceChoice('iop-single-keys');
