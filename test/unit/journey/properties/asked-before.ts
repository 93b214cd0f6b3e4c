/**
 * The id of the task that asks for the same before the clock does (`oneTask`): the clock's rung of that role raises it again, and it then says since when it
 * stands. Written here anew, since a property that used the table of the code would hold whatever stands in it.
 */
export const askedBefore = (clock: string): string =>
  clock.replace(/^risk\.disposition\./, 'risk.dispose.').replace(/^relapse\.decide\./, 'relapse.transfer.');
