import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { MATTER_KINDS, MATTERS, matterOf } from '#journey/clocks/matter';
import { endedBy } from '#journey/clocks/ended-by';
import { MILESTONE_NAMES } from '#contracts/http/milestones';

/** The table of sentences that people are told, by the beginning of a clock's id. */
const source = readFileSync(new URL('../../../../libs/journey/clocks/ended-by.ts', import.meta.url), 'utf8');
const STARTS = [...source.matchAll(/^ {2}\['([\w.-]+)', '/gm)].map(([, start]) => start!);

describe('what a clock is about', () => {
  test('is known of every one that a sentence says the end of', () => {
    expect(STARTS.length).toBeGreaterThan(25);
    expect(STARTS.filter((start) => matterOf(start).kind === 'other')).toEqual([]);
  });

  test.each(STARTS)('%s is closed by what the sentence names', (start) => {
    const said = endedBy(start);
    const named = MILESTONE_NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(said));
    const { closedBy } = matterOf(start);
    // The sentence names a way, the table the milestones: nothing that the sentence names is left out.
    expect(closedBy).toEqual(expect.arrayContaining(named));
  });

  test('every kind is of some id, but for the last', () => {
    const used = new Set(MATTERS.map(([, kind]) => kind));
    expect(Object.keys(MATTER_KINDS).filter((kind) => !used.has(kind as never))).toEqual(['other']);
  });

  test('no line is behind one that takes everything from it', () => {
    const starts = MATTERS.map(([start]) => start);
    const hidden = starts.filter((start, index) =>
      starts.slice(0, index).some((earlier) => start.startsWith(earlier)),
    );
    expect(hidden).toEqual([]);
  });
});

describe('what a task is about', () => {
  test.each([
    ['attendance.2026-12-04.group-5.1', 'attendance', ['recordAttendance']],
    ['noShow.2026-12-04.1796000000000.0', 'noShow', ['contactNoShow']],
    ['noShow.review.6', 'absences', ['completeTask']],
    ['risk.1.0', 'risk', ['acknowledgeRisk']],
    ['risk.dispose.1', 'risk', ['disposeRisk']],
    ['risk.screen.return.1796000000000.0', 'riskScreen', ['recordRisk']],
    ['relapse.transfer.2', 'relapse', ['decideRelapse']],
    ['relapse.tell.2.reversed', 'newDays', ['completeTask']],
    ['screening.refer', 'notEligible', ['referElsewhere', 'recordEligibility']],
    ['worse.outside.PHQ-9.12', 'worse', ['completeTask']],
    ['taper.1796000000000', 'taper', ['stepDown', 'holdTaper', 'beginDischarge']],
    ['nobody.has.heard.of.it', 'other', ['completeTask']],
  ])('%s: %s', (task, kind, closedBy) => {
    expect(matterOf(task)).toEqual({ kind, closedBy });
  });
});
