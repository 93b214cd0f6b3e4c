import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Journey } from '../api/journey.js';
import { screeningQuery } from '../api/screening.js';
import { useBackTo } from '../forms/use-back-to.js';
import { Form } from '../milestones/record-eligibility.js';

/**
 * The questions of eligibility, in the phase of screening. If the answers end that phase, the page goes back to the journey. If the client is not eligible,
 * the form stays, so that somebody decides.
 */
export const EligibilityScreen = ({ journey }: { readonly journey: Journey }) => {
  const { journeyId, phase } = journey.view;
  const queries = useQueryClient();
  const back = useBackTo(journeyId);
  const [sent, setSent] = useState(0);
  /** The form begins anew, with what was recorded. */
  const again = (): void =>
    void queries
      .refetchQueries({ queryKey: screeningQuery(journeyId).queryKey })
      .then(() => setSent((before) => before + 1));
  if (phase !== 'screening') return null;
  return (
    <Form
      key={sent}
      journey={journey}
      defaults={{}}
      isOneOfSeveral
      onDone={(after) => ('phase' in after && after.phase !== 'screening' ? back() : again())}
    />
  );
};
