import { expect, test } from '@jest/globals';
import { evolve } from '#journey/evolve/evolve';
import type { EventOf } from '#journey/model/event';
import { inTreatment } from '#scenarios/pure/in-phase';

test('clinicalDataRecorded keeps what it says, and that alone, beside when it was said', () => {
  const { state, now } = inTreatment();
  const said = (seq: number, at: number, data: EventOf<'clinicalDataRecorded'>['data']) =>
    ({
      ...{ type: 'clinicalDataRecorded', data, seq, at, rule: null, reason: null, request: null },
      by: { id: 'clinician-1', role: 'clinician' },
    }) as const satisfies EventOf<'clinicalDataRecorded'>;
  const first = evolve(state, said(state.seq + 1, now, { employment: 'student', arrestsIn30Days: 0 }));
  expect(evolve(first, said(state.seq + 2, now + 1, { employment: 'fullTime' }))).toEqual({
    ...state,
    seq: state.seq + 2,
    clinical: {
      employment: { value: 'fullTime', at: now + 1 },
      arrestsIn30Days: { value: 0, at: now },
    },
  });
});
