import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fieldsSeen, relation, rolesThatMay, rolesThatMight, ruleMissed } from '#access/ability';
import type { Action, Relation, Subject } from '#access/access-rule';
import { STAFF_ROLES, type Person, type StaffRole } from '#access/person';
import { accessRules } from '#access/rules';
import { seeded } from '../../support/seed.js';

const person = (...roles: StaffRole[]): Person => ({ id: 'p-1', roles, sites: ['main'] });

const ACTIONS = [...new Set(accessRules.flatMap(([, { actions }]) => actions))];
const SUBJECTS = [...new Set(accessRules.flatMap(([, { subjects }]) => subjects))];
/** What belongs to no site: the program's own. */
const PROGRAM: readonly Subject[] = [
  'Assessors',
  'Staff',
  'Policy',
  'Program',
  'Run',
  'Instrument',
  'Audit',
  'Payload',
  'Self',
  'Recipient',
];

const anyRoles = fc.uniqueArray(fc.constantFrom(...STAFF_ROLES), { minLength: 1 });
const anyAction = fc.constantFrom<Action>(...ACTIONS);
const anySubject = fc.constantFrom<Subject>(...SUBJECTS);
const anyStanding: fc.Arbitrary<Relation> = fc.record({
  atSite: fc.boolean(),
  theirs: fc.boolean(),
  glass: fc.boolean(),
  onCall: fc.boolean(),
  unassigned: fc.boolean(),
  author: fc.boolean(),
  taskRole: fc.constantFrom(null, 'onCall', 'coordinator', 'clinician'),
  urgentTask: fc.boolean(),
});

describe('whatever is asked', () => {
  test('nobody acts at a site that is not theirs', () => {
    // Each role, action and subject: of a rule that is new, some day none would be drawn.
    fc.assert(
      fc.property(anyStanding, (standing) => {
        for (const subject of SUBJECTS.filter((one) => !PROGRAM.includes(one)))
          for (const action of ACTIONS)
            expect([
              subject,
              action,
              rolesThatMay(person(...STAFF_ROLES), action, subject, { ...standing, atSite: false }),
            ]).toEqual([subject, action, []]);
      }),
      { numRuns: 20, ...seeded() },
    );
  });

  test('more roles never take anything away, and who may, might', () => {
    fc.assert(
      fc.property(anyRoles, anyAction, anySubject, anyStanding, (roles, action, subject, standing) => {
        const together = rolesThatMay(person(...roles), action, subject, standing);
        expect(together).toEqual(
          roles.flatMap((role) => rolesThatMay(person(role), action, subject, standing)),
        );
        expect(rolesThatMight(person(...roles), action, subject)).toEqual(expect.arrayContaining(together));
      }),
      seeded(),
    );
  });

  test('a refusal of what another standing would let names a rule of the role, and otherwise A-DENY', () => {
    fc.assert(
      fc.property(anyRoles, anyAction, anySubject, (roles, action, subject) => {
        const might = rolesThatMight(person(...roles), action, subject).length > 0;
        expect(ruleMissed(person(...roles), action, subject) === 'A-DENY').toBe(!might);
      }),
      seeded(),
    );
  });
});

const everywhere = relation({ atSite: true, theirs: true, glass: true, unassigned: true, author: true });

describe('an auditor', () => {
  test.each(SUBJECTS.flatMap((subject) => ACTIONS.map((action) => [action, subject] as const)))(
    'may %s %s only of the audit and of themselves, and read what the program is called',
    (action, subject) => {
      const may = rolesThatMay(person('auditor'), action, subject, everywhere).length > 0;
      const theirs =
        (['Self', 'Program'].includes(subject) && action === 'read') ||
        (subject === 'Staff' && action === 'list');
      expect(may).toBe(theirs || (subject === 'Audit' && (action === 'read' || action === 'verify')));
    },
  );
});

describe('an operator', () => {
  test('sees of a journey where it stands, and never why', () => {
    const fields = fieldsSeen(['operator'], 'read', 'Journey', relation({ atSite: true }))!;
    expect(fields).toContain('view.overdue');
    for (const hidden of ['client', 'view.risk', 'view.tasks', 'view.clocks', 'view.entryKind', 'view.minor'])
      expect(fields).not.toContain(hidden);
  });

  test.each(['Record', 'Client', 'CounsellingNote', 'Consent', 'Track'] as const)('sees no %s', (subject) => {
    for (const action of ACTIONS)
      expect(rolesThatMay(person('operator'), action, subject, everywhere)).toEqual([]);
  });

  test('who is a supervisor, too, sees all', () => {
    expect(fieldsSeen(['operator', 'supervisor'], 'read', 'Journey', relation({ atSite: true }))).toBeNull();
  });
});

describe('a clinician', () => {
  const atSite = relation({ atSite: true });
  const own = relation({ atSite: true, theirs: true });

  test.each(['treat', 'read', 'schedule', 'attend'] as const)('may %s their own caseload alone', (action) => {
    expect(rolesThatMay(person('clinician'), action, 'Journey', own)).toEqual(['clinician']);
    expect(rolesThatMay(person('clinician'), action, 'Journey', atSite)).toEqual([]);
  });

  test.each(['report', 'answerRisk', 'answerRelapse', 'breakGlass'] as const)(
    'may %s at the whole site',
    (action) => {
      expect(rolesThatMay(person('clinician'), action, 'Journey', atSite)).toEqual(['clinician']);
    },
  );

  test('takes over what has no clinician', () => {
    const free = relation({ atSite: true, unassigned: true });
    expect(rolesThatMay(person('clinician'), 'assign', 'Journey', free)).toEqual(['clinician']);
    expect(rolesThatMay(person('clinician'), 'assign', 'Journey', atSite)).toEqual([]);
  });

  test('reads the counselling notes that they wrote, and no others', () => {
    expect(rolesThatMay(person('clinician'), 'read', 'CounsellingNote', own)).toEqual([]);
    const written = relation({ atSite: true, author: true });
    expect(rolesThatMay(person('clinician'), 'read', 'CounsellingNote', written)).toEqual(['clinician']);
  });
});

/** What a standing lets beyond the site alone, as `action subject`. */
const letBy = (role: StaffRole, standing: Partial<Relation>): string[] =>
  SUBJECTS.flatMap((subject) =>
    ACTIONS.filter((action) => {
      const may = (how: Relation) => rolesThatMay(person(role), action, subject, how).length > 0;
      return may(relation({ atSite: true, ...standing })) && !may(relation({ atSite: true }));
    }).map((action) => `${action} ${subject}`),
  ).sort();

const FOUND_AND_READ = ['Client', 'Journey', 'Record', 'Session', 'Task'].flatMap((what) => [
  `list ${what}`,
  `read ${what}`,
]);

describe('broken glass reads, and lets nothing else', () => {
  test('to a clinician: the journey, its record and its consents', () => {
    expect(letBy('clinician', { glass: true })).toEqual(
      [...FOUND_AND_READ, 'list Consent', 'read Consent'].sort(),
    );
  });

  test('to a coordinator, who has the journey before them: its record', () => {
    expect(letBy('coordinator', { glass: true })).toEqual(['read Record']);
  });

  test.each(['supervisor', 'director', 'operator', 'auditor', 'decoder'] as const)(
    'to a %s: nothing',
    (role) => {
      expect(letBy(role, { glass: true })).toEqual([]);
    },
  );
});

test('what is not settled is found and read by every clinician of the site, and by nobody else more than before', () => {
  // And what was told in a medical emergency is put on record (42 CFR 2.51): it was told by whoever was there.
  expect(letBy('clinician', { onCall: true })).toEqual([...FOUND_AND_READ, 'tellEmergency Consent'].sort());
  for (const role of STAFF_ROLES.filter((one) => one !== 'clinician'))
    expect([role, letBy(role, { onCall: true })]).toEqual([role, []]);
});

test('nobody reviews the glass that they broke themselves', () => {
  for (const role of STAFF_ROLES)
    expect(
      rolesThatMay(person(role), 'review', 'BreakGlass', relation({ atSite: true, author: true })),
    ).toEqual([]);
});

test('a director reads no counselling notes', () => {
  expect(rolesThatMight(person('director'), 'read', 'CounsellingNote')).toEqual([]);
});
