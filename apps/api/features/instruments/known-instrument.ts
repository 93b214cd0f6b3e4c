import type { PipeTransform } from '@nestjs/common';
import type { Questionnaire } from '#instruments/questionnaire';
import { questionnaireOf } from '#instruments/registry';
import { Problem } from '#api/platform/problems/problem';

/** The instrument whose code stands in the address. */
export class KnownInstrument implements PipeTransform<string, Questionnaire> {
  transform(code: string): Questionnaire {
    const questionnaire = questionnaireOf(code);
    if (!questionnaire) throw new Problem('no-such-instrument');
    return questionnaire;
  }
}
