import { expect, test } from '@jest/globals';
import { zoneOf } from '../../apps/web/frame/zone-of.js';

const [MAIN, RIVERSIDE, PROGRAM] = ['America/Denver', 'America/Chicago', 'America/New_York'];
type Program = Parameters<typeof zoneOf>[1];
const site = (id: string, timeZone: string) => ({ id, name: id, phone: null, timeZone });
const program = {
  timeZone: PROGRAM,
  sites: [site('main', MAIN), site('riverside', RIVERSIDE)],
} as unknown as Program;

test.each([
  ['of one site by its clocks', ['riverside'], RIVERSIDE],
  ['of several by those of the program', ['main', 'riverside'], PROGRAM],
  ['of none by those of the program', [], PROGRAM],
  ['of one that there is, and one that there is not, by its clocks', ['main', 'closed long ago'], MAIN],
  ['of one that nobody knows by those of the program', ['closed long ago'], PROGRAM],
])('whoever works at sites lives %s', (_, sites, zone) => {
  expect(zoneOf({ sites }, program)).toBe(zone);
});
