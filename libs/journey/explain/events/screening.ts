import type { EventOf } from '../../model/event.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { type Input, instant, list, observed, required } from '../input.js';
import type { EventInputs } from './event-inputs.js';

/** R-ELIG-*: each answer of the screening, by the rule that asks for it. */
const answers = ({ data }: EventOf<'eligibilityAssessed'>): Input[] => {
  const { needs, exclusions, willing, home } = data.answers;
  return [
    required('needs', list(needs), NEEDED.atLeastOne(), needs.length > 0),
    required('exclusions', list(exclusions), NEEDED.none(), exclusions.length === 0),
    required('willing', willing, NEEDED.yes(), willing),
    required('home.safe', home.safe, NEEDED.yes(), home.safe),
    required('home.support', home.support, NEEDED.yes(), home.support),
    required(
      'home.livesWithPeopleWhoUse',
      home.livesWithPeopleWhoUse,
      NEEDED.no(),
      !home.livesWithPeopleWhoUse,
    ),
    observed('unmetRules', list(data.unmet)),
    observed('recommendedLevel', data.recommendedLevel),
    observed('wentOnAnyway', data.wentOnAnyway),
  ];
};

export const screeningInputs: EventInputs<
  'riskScreened' | 'eligibilityAssessed' | 'priorityRecorded' | 'riskScreenAsked'
> = {
  riskScreened: ({ data }, { risk: { alert } }) => [
    observed('riskLevel', data.level),
    observed('by', data.by),
    ...(data.lowScreens === undefined ? [] : [observed('lowScreensInARow', data.lowScreens)]),
    ...(data.takenAt === undefined ? [] : [instant('takenAt', data.takenAt)]),
    ...(data.overAlert ? [instant('alertOpenSince', alert?.raisedAt)] : []),
  ],
  eligibilityAssessed: answers,
  priorityRecorded: ({ data }, { waitlist }) => [
    observed('pregnant', data.pregnant),
    observed('injecting', data.injecting),
    observed('urgency', data.urgency),
    observed('priority', data.priority),
    observed('priorityBefore', waitlist?.priority ?? null),
    ...(data.bySubstances ? [observed('bySubstances', true)] : []),
  ],
  riskScreenAsked: ({ data }) => [
    observed('riskLevel', data.level),
    instant('takenAt', data.takenAt),
    ...(data.arrived ? [observed('arrived', true)] : []),
  ],
};
