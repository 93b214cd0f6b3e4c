import type { OpenAPIObject } from '@nestjs/swagger';
import { FHIR_NDJSON_TYPE, FHIR_TYPE, JSON_TYPE, NDJSON_TYPE } from '../http/body/media-types.js';

const COMPONENTS = '#/components/schemas/';

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

const lines = (description: string, ...types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', description } }]));

/** Bodies that differ by media type, which the decorators of @nestjs/swagger cannot say. */
export const describeBodiesByType = ({ paths }: OpenAPIObject): void => {
  const refer = paths['/v1/referrals']!.post!;
  refer.requestBody = {
    required: true,
    content: { [JSON_TYPE]: { schema: { $ref: `${COMPONENTS}Referral` } }, [FHIR_TYPE]: { schema: bundle } },
  };
  const importing = paths['/v1/referrals/import']!.post!;
  importing.requestBody = {
    required: true,
    content: lines(
      'A referral a line: our own JSON or a FHIR R4 Bundle, at most 1 MiB each. Blank lines are passed over.',
      NDJSON_TYPE,
      FHIR_NDJSON_TYPE,
    ),
  };
  importing.responses['200'] = {
    description: 'An ImportedLine for each line, in order, and an ImportSummary at the end',
    content: lines('JSON, one object a line.', NDJSON_TYPE),
  };
};
