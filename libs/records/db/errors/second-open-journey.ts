import { RecordRefused } from './record-refused.js';

/** R-RETURN: the client already has an open journey, and may have one at most. */
export class SecondOpenJourney extends RecordRefused {
  override readonly name = 'SecondOpenJourney';
}
