import { NOT_RECORDED } from '../model/discharge-summary.js';
import type { JourneyEvent } from '../model/event.js';
import type { RelapseInSummary } from './facts.js';
import { iso, ofType, type PartMaker } from './record.js';

type Report = RelapseInSummary & { readonly seq: number; readonly isOpen: boolean };

/**
 * R-RELAPSE: the reports, each with its decision. A decision applies to all reports of the open relapse. A report that joins no relapse only asks somebody to
 * respond, so its `decision` stays null.
 */
const reportsIn = (events: readonly JourneyEvent[]): RelapseInSummary[] => {
  let isOpen = false;
  let reports: readonly Report[] = [];
  const decided = (of: (report: Report) => boolean, decision: RelapseInSummary['decision']): void => {
    reports = reports.map((one) => (one.isOpen && of(one) ? { ...one, decision, isOpen: false } : one));
  };
  for (const event of events) {
    const { type, data, seq, at } = event;
    if (type === 'relapseReported' || type === 'relapseJoined') {
      const { source, usedOn = NOT_RECORDED } = data;
      isOpen ||= type === 'relapseReported';
      reports = [...reports, { at: iso(at), source, usedOn, decision: null, seq, isOpen }];
    } else if (type === 'relapseReportReversed') decided((one) => data.reports.includes(one.seq), 'reverse');
    else if (type === 'relapseDecided') {
      decided(() => true, data.decision);
      isOpen = false;
    }
  }
  return reports.map(({ at, source, usedOn, decision }) => ({ at, source, usedOn, decision }));
};

export const relapses: PartMaker<'relapses'> = (record) => {
  const reports = reportsIn(record.events);
  const toxicology = ofType(record, 'toxicologyRecorded').map(({ data: { test } }) => ({
    ...test,
    collectedAt: iso(test.collectedAt),
  }));
  return reports.length + toxicology.length > 0 ? { reports, toxicology } : NOT_RECORDED;
};
