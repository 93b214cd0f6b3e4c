import type { OpenAPIObject } from '@nestjs/swagger';
import { FHIR_NDJSON_TYPE, FHIR_TYPE, JSON_TYPE, NDJSON_TYPE } from '../http/body/media-types.js';
import { COMPONENTS } from './settle-components.js';

const REFERRAL = { $ref: `${COMPONENTS}Referral` };
const BUNDLE = { $ref: `${COMPONENTS}ReferralBundle` };

const bundle = {
  type: 'object',
  description:
    'A FHIR R4 Bundle with one Patient, a ServiceRequest, and Conditions and Observations about them. What has ended, was entered in error or is not used is left out, and `notTaken` of the answer says so; a Patient who has died, is not active or is replaced by another record is refused, for a person to decide.',
  required: ['resourceType', 'entry'],
  properties: {
    resourceType: { type: 'string', enum: ['Bundle'] },
    entry: { type: 'array', items: { type: 'object' } },
  },
};

const lines = {
  type: 'array',
  description:
    'A referral a line: our own JSON or a FHIR R4 Bundle, at most 1 MiB each; here as an array of them. Blank lines are passed over.',
  items: { anyOf: [REFERRAL, BUNDLE] },
};

const movedIn = {
  type: 'array',
  description:
    'A client a line, with referral and course, at most 4 MiB each; here as an array of them. Blank lines are passed over.',
  items: { $ref: `${COMPONENTS}MoveInLine` },
};

/** Bodies that differ by media type, which the decorators of @nestjs/swagger cannot say. */
export const describeBodiesByType = ({ paths, components }: OpenAPIObject): void => {
  components!.schemas!['ReferralBundle'] = bundle;
  const refer = paths['/v1/referrals']!.post!;
  refer.requestBody = {
    required: true,
    content: { [JSON_TYPE]: { schema: REFERRAL }, [FHIR_TYPE]: { schema: BUNDLE } },
  };
  paths['/v1/journeys/import']!.post!.requestBody = {
    required: true,
    content: { [NDJSON_TYPE]: { schema: movedIn } },
  };
  const importing = paths['/v1/referrals/import']!.post!;
  importing.requestBody = {
    required: true,
    content: {
      [NDJSON_TYPE]: { schema: lines },
      [FHIR_NDJSON_TYPE]: { schema: { ...lines, items: BUNDLE } },
    },
  };
};
