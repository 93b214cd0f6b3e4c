import type { Schemas } from '../api/client.js';
import type { JourneyView } from '../api/journey.js';
import { isFormed } from '../milestones/formed.js';
import { wayToForm, wayToInstrument, wayToRiskScreen } from '../milestones/ways.js';
import { kebab } from '../words/kebab.js';

type Listed = Schemas['ListedTask'];

/** A task, as far as it says where it leads. */
export interface AskedTask extends Pick<Listed, 'journeyId' | 'kind' | 'milestones' | 'subject'> {
  readonly phase: JourneyView['phase'];
}

/** The address of the meeting in which one client's session is held: a group's too, since the page finds the client in it. */
const wayToSession = (
  journeyId: string,
  { date, session }: { readonly date: string; readonly session: string },
) => ({ to: '/sessions/$date/$key', params: { date, key: `${journeyId}+${session}` } }) as const;

const wayToJourney = (journeyId: string) => ({ to: '/journeys/$journeyId', params: { journeyId } }) as const;

/**
 * Where a task leads, and what the button says: to what closes it, and where only the journey knows what that is, to the journey. Null where it is ticked off in
 * its row.
 */
export const wayOfTask = ({ journeyId, kind, milestones, subject, phase }: AskedTask) => {
  if (kind === 'screening' || kind === 'riskScreen')
    return { link: wayToRiskScreen(journeyId, phase), words: `today.${kind}` } as const;
  if (subject && 'session' in subject)
    return { link: wayToSession(journeyId, subject), words: 'today.attendance' } as const;
  if (kind === 'instrument')
    return {
      link: wayToInstrument(journeyId, subject && 'instrument' in subject ? subject.instrument : undefined),
      words: 'report.instrument',
    } as const;
  const milestone = milestones.map(kebab).find(isFormed);
  if (milestone) return { link: wayToForm(journeyId, milestone), words: `do.${milestone}` } as const;
  if (milestones.includes('completeTask')) return null;
  return { link: wayToJourney(journeyId), words: 'today.openJourney' } as const;
};
