import { useBackTo } from '../forms/use-back-to.js';
import { Form } from '../milestones/record-eligibility.js';
import type { PartProps } from './part.js';

/** In the phase of screening the questions; who is admitted or waits with them is done here, and who is not stays to be decided about. */
export const EligibilityScreen = ({ journey, onDone }: PartProps) => {
  const back = useBackTo(journey.view.journeyId);
  if (journey.view.phase !== 'screening') return null;
  return (
    <Form
      journey={journey}
      defaults={{}}
      isOneOfSeveral
      onDone={(after) => ('phase' in after && after.phase !== 'screening' ? back() : onDone())}
    />
  );
};
