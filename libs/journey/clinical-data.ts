import { CLINICAL_PARTS, type ClinicalData } from './model/clinical-data.js';
import type { EventOf, JourneyEvent } from './model/event.js';

/** A part as it was recorded last. `at`: ms since epoch; `by`: staff id. */
export type PartOnRecord<Value> = { readonly value: Value; readonly at: number; readonly by: string };

export type ClinicalDataOnRecord = {
  readonly [P in keyof ClinicalData]?: PartOnRecord<ClinicalData[P]>;
};

/** Maps with `on` each part that the event holds; a part that the event leaves out is absent. */
export const partsOf = <On>(
  { data }: Pick<EventOf<'clinicalDataRecorded'>, 'data'>,
  on: (value: ClinicalData[keyof ClinicalData]) => On,
): { readonly [P in keyof ClinicalData]?: On } =>
  Object.fromEntries(
    CLINICAL_PARTS.flatMap((part) => {
      const value = data[part];
      return value === undefined ? [] : [[part, on(value)]];
    }),
  );

/** R-CLINICAL: each part as it stands, with who recorded it, from the journey's events. */
export const clinicalDataOnRecord = (events: readonly JourneyEvent[]): ClinicalDataOnRecord =>
  events
    .filter((event) => event.type === 'clinicalDataRecorded')
    .reduce<ClinicalDataOnRecord>(
      (parts, event) => ({
        ...parts,
        ...(partsOf(event, (value) => ({ value, at: event.at, by: event.by.id })) as ClinicalDataOnRecord),
      }),
      {},
    );
