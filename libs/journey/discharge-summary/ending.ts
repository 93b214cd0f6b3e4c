import { NOT_RECORDED } from '../model/discharge-summary.js';
import { iso, ofType, type PartMaker } from './record.js';

/** R-DISCH: of the discharge that has begun, and was not taken back. */
export const ending: PartMaker<'ending'> = (record) => {
  const begun = ofType(record, 'dischargeBegun').at(-1);
  if (!record.state.discharge || !begun) return NOT_RECORDED;
  const { because, criteriaMet, lastDay } = begun.data;
  return {
    ...{ because, begunAt: iso(begun.at) },
    ...(lastDay && { lastDay: lastDay.date }),
    ...{ criteriaMet, reason: begun.reason },
  };
};

/** Where care goes on, as it was agreed last. */
export const continuingCare: PartMaker<'continuingCare'> = ({ state: { continuingCare: care } }) =>
  care
    ? { level: care.level, provider: care.provider, firstAppointment: iso(care.firstAppointment) }
    : NOT_RECORDED;

/** What the client was advised for afterwards. */
export const recommendations: PartMaker<'recommendations'> = ({ state: { continuingCare: care } }) =>
  care ? { supports: care.supports, relapsePlan: care.relapsePlan } : NOT_RECORDED;
