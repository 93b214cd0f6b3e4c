import { DateTime } from 'luxon';
import { PLAN } from '#scenarios/plan';
import { withSlots } from '#scenarios/slots';
import { RecipientDirectory } from '#records/disclosures/recipient-directory';
import { consentBody } from '../recipient.js';
import { Clinic } from './clinic.js';

const ZONE = 'America/New_York';
const TRACK = 'main-day-onsite';

/** Ids and codes for addresses of pages that have something to show. */
export interface Here {
  /** Journey id of a client in treatment, with a week of sessions. */
  readonly becker: string;
  /** Journey id of a client in intake, in the same caseload. */
  readonly chavez: string;
  /** Journey id of a client whose first call is days late. */
  readonly late: string;
  /** Id of Becker's consent to disclose. */
  readonly consent: string;
  /** Id of a merge that a coordinator has proposed: of Becker, and of a client whose stay has ended. */
  readonly merge: string;
  /** The version of the policy that is in force. */
  readonly policy: string;
  /** A Monday (YYYY-MM-DD) on which the morning group has met. `session`: the key of that meeting. */
  readonly monday: string;
  readonly session: string;
}

/** Opens a clinic in which no page is empty: it has a group that met, an instrument that was taken twice, a seat on offer, and a call that is late. */
export const openClinicToLookAt = async (): Promise<{ readonly clinic: Clinic; readonly here: Here }> => {
  const clinic = await Clinic.open();
  const becker = await clinic.client('Becker', 'treatment', 'clinician-1', withSlots(PLAN));
  const [ayala, chavez, late] = [
    await clinic.client('Ayala', 'waitlist'),
    await clinic.client('Chavez', 'intake'),
    await clinic.client('Dunn', 'intake'),
  ];
  await clinic.post(`/v1/journeys/${ayala}/offer-seat`, { track: TRACK });
  await clinic.post(`/v1/rehearsal/journeys/${late}/advance`, { days: 6 });
  const consent = await consented(clinic, becker);
  const merge = await proposed(clinic, becker);
  const result = (total: number, takenAt: DateTime) =>
    clinic.post(`/v1/journeys/${becker}/facts/result`, {
      result: { instrument: 'PHQ-9', total, takenAt: takenAt.toUTC().toISO() },
    });
  const monday = DateTime.now().setZone(ZONE).plus({ weeks: 1 }).startOf('week');
  await result(18, DateTime.now().minus({ hours: 1 }));
  await clinic.post(`/v1/rehearsal/journeys/${becker}/advance`, { days: 14 });
  await result(9, DateTime.now().plus({ days: 13 }));
  const date = monday.toISODate()!;
  const { items } = await clinic.get<{ items: { key: string; group: string | null }[] }>(
    `/v1/sessions?date=${date}`,
    'clinician-1',
  );
  return {
    clinic,
    here: {
      consent,
      merge,
      policy: clinic.stage.policy.version,
      becker,
      chavez,
      late,
      monday: date,
      session: items.find(({ group }) => group !== null)!.key,
    },
  };
};

/** Has a coordinator say that a client who was here before is the same person. @returns the id of the merge */
const proposed = async (clinic: Clinic, journeyId: string): Promise<string> => {
  const before = await clinic.client('Bekker', 'intake');
  await clinic.post(`/v1/journeys/${before}/end-journey`, { because: 'other', reason: 'moved away' });
  const [client, other] = [journeyId, before].map((id) => id.split('.')[0]!);
  const reason = 'The hospital has changed the number.';
  await clinic.post(`/v1/clients/${client}/merges`, { other, reason }, 'coordinator-1');
  const { items } = await clinic.get<{ items: { id: string }[] }>('/v1/clients/merges?status=proposed');
  return items[0]!.id;
};

/** Has a coordinator record a consent to disclose, which is active. @returns its id */
const consented = async (clinic: Clinic, journeyId: string): Promise<string> => {
  const recipients = new RecipientDirectory(clinic.stage.database.dataSource);
  await recipients.replace([{ id: 'clinic', name: 'Example Outpatient Clinic', classes: [] }]);
  // Without `by`, the sender is the one who acts.
  const { by: _, ...form } = consentBody() as { readonly by: object };
  await clinic.post(`/v1/journeys/${journeyId}/consents`, form, 'coordinator-1');
  const { items } = await clinic.get<{ items: { consentId: string }[] }>(
    `/v1/journeys/${journeyId}/consents`,
    'coordinator-1',
  );
  return items[0]!.consentId;
};
