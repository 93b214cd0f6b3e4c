import { useProgram } from '../api/program.js';
import { useSay } from '../words/say.js';

/** Says of numbers and days of many clients at once that they are by the clock on the wall, where some may be ahead of it. */
export const ByThisClock = () => {
  const say = useSay();
  return useProgram().rehearsal && <p className="muted">{say('frame.byThisClock')}</p>;
};
