import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { clinicalDataOfJourney, type ClinicalDataOfJourney } from '#contracts/http/clinical-data';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import { clinicalDataOnRecord, type ClinicalDataOnRecord, type PartOnRecord } from '#journey/clinical-data';
import { FindEarlierClinicalData } from '#records/journeys/earlier-clinical-data';
import { ReadEvents } from '#records/journeys/read-events';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { Problem } from '#api/platform/problems/problem';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/clinical-data')
export class ClinicalDataController {
  constructor(
    @Inject(ReadEvents) private readonly events: ReadEvents,
    @Inject(FindEarlierClinicalData) private readonly earlier: FindEarlierClinicalData,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
  ) {}

  @Access('read', 'Record', IN_JOURNEY)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'readClinicalData',
    summary: 'Substances, diagnoses, medicines and what else is recorded at admission and discharge',
    description:
      'Each part as it stands. For somebody who returns, those of the last stay to begin with (R-CLINICAL).',
  })
  @Answers(200, 'The parts, with when and by whom each was recorded', clinicalDataOfJourney)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async read(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Grant() { scope }: GrantedAccess,
  ): Promise<ClinicalDataOfJourney> {
    const parts = await this.of(journeyId);
    if (Object.keys(parts).length > 0) return { parts: shown(parts), before: null };
    if (!(await this.journeys.one(journeyId))) throw new Problem('no-such-journey');
    const last = await this.earlier.before(journeyId, scope);
    return {
      parts: shown(parts),
      before: last === null ? null : { journeyId: last, parts: shown(await this.of(last)) },
    };
  }

  private async of(journeyId: string): Promise<ClinicalDataOnRecord> {
    return clinicalDataOnRecord(await this.events.ofTypes(journeyId, ['clinicalDataRecorded']));
  }
}

type Shown = ClinicalDataOfJourney['parts'];

const part = <Value>(on: PartOnRecord<Value> | undefined) =>
  on ? { value: on.value, recordedAt: new Date(on.at).toISOString(), recordedBy: on.by } : null;

const shown = (parts: ClinicalDataOnRecord): Shown =>
  // The cast holds: the parts are kept as they were sent, and the same schemas validated them then.
  ({
    substances: part(parts.substances),
    diagnoses: part(parts.diagnoses),
    medicines: part(parts.medicines),
    livingArrangement: part(parts.livingArrangement),
    employment: part(parts.employment),
    arrestsIn30Days: part(parts.arrestsIn30Days),
    referralSource: part(parts.referralSource),
  }) as Shown;
