import type { NewEvent } from '../model/event.js';
import type { Fact, FactName, Facts } from '../model/fact.js';
import type { Context } from '../decider/decider.js';
import type { JourneyState } from '../model/state.js';
import { raiseRisk } from '../rules/risk.js';
import { keepAfterClose } from './closed.js';
import { reportRelapse } from './relapse.js';
import { receiveResult } from './result.js';
import { takeInstrument } from './taken.js';
import { takeToxicology } from './toxicology.js';

type FactDecider<N extends FactName> = (state: JourneyState, data: Facts[N], context: Context) => NewEvent[];

const DECIDERS: { readonly [N in FactName]: FactDecider<N> } = {
  relapseReported: reportRelapse,
  highRiskReported: (state, { source, note }) => [raiseRisk(state, source, note)],
  resultArrived: (state, { result }, context) => receiveResult(state, result, context),
  instrumentTaken: (state, { taken }, context) => takeInstrument(state, taken, context),
  toxicologyReported: takeToxicology,
};

/** What follows from a fact. It cannot be refused: it has happened. */
export const decideFact = <N extends FactName>(
  state: JourneyState,
  fact: { readonly name: N; readonly data: Facts[N] },
  context: Context,
): NewEvent[] =>
  state.phase === 'closed'
    ? keepAfterClose(state, fact as Fact, context)
    : DECIDERS[fact.name](state, fact.data, context);
