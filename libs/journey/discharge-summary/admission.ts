import { NOT_RECORDED } from '../model/discharge-summary.js';
import { iso, ofType, type PartMaker } from './record.js';

/** `urgency` is the one recorded last (R-PRIORITY). */
export const admission: PartMaker<'admission'> = (record) => {
  const { openedAt, referral, admittedAt, level } = record.state;
  const eligibility = ofType(record, 'eligibilityAssessed').at(-1);
  const assessed = ofType(record, 'assessed').at(-1);
  return {
    referredAt: iso(openedAt),
    entryKind: referral.entryKind,
    urgency: referral.urgency,
    needs: eligibility?.data.answers.needs ?? NOT_RECORDED,
    assessment: assessed
      ? {
          at: iso(assessed.at),
          ratings: assessed.data.ratings,
          recommendedLevel: assessed.data.recommendedLevel,
          decidedLevel: level ?? NOT_RECORDED,
        }
      : NOT_RECORDED,
    admittedAt: admittedAt === null ? NOT_RECORDED : iso(admittedAt),
  };
};
