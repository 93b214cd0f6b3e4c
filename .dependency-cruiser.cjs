/** Dependencies point one way: pages and API at the top, the pure domain at the bottom (docs/adr/0001). */
const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(apps|workflows|activities|libs)/', pathNot: [from, ...to] },
});
const without = (name, from, modules) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: modules },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-folder-cycles', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    // The platform knows no feature, and a feature knows another only where this list says so.
    without('platform-knows-no-feature', '^apps/api/platform/', ['^apps/api/features/']),
    {
      ...without('features-stand-alone', '^apps/api/features/([^/]+)/', '^apps/api/features/(?!$1/)'),
      // A task is ticked off by a milestone.
      from: { path: '^apps/api/features/([^/]+)/', pathNot: '^apps/api/features/tasks/' },
    },
    without(
      'tasks-know-milestones',
      '^apps/api/features/tasks/',
      '^apps/api/features/(?!tasks/|milestones/)',
    ),
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      // Files of the build alone: the theme's CSS variables, and the words in parts (apps/web/theme/theme-css.ts, words/words-in-parts.ts).
      to: { couldNotResolve: true, pathNot: '^(virtual:theme|words:)' },
    },
    only('instruments-stand-alone', '^libs/instruments/', []),
    only('client-knows-journey', '^libs/client/', ['^libs/journey/']),
    only('journey-knows-instruments-only', '^libs/journey/', ['^libs/instruments/']),
    only('track-knows-journey', '^libs/track/', ['^libs/journey/', '^libs/instruments/']),
    only('consent-knows-journey', '^libs/consent/', ['^libs/journey/', '^libs/instruments/']),
    only('policy-knows-the-domain', '^libs/policy/', ['^libs/(journey|instruments|consent)/']),
    only('fhir-knows-contracts', '^libs/fhir/', ['^libs/(instruments|contracts|journey|client)/']),
    only('contracts-know-the-domain', '^libs/contracts/', [
      '^libs/(journey|track|consent|instruments|access|client)/',
      // What a policy document looks like.
      '^libs/policy/(document|schema)',
    ]),
    only('access-knows-the-domain', '^libs/access/', ['^libs/(journey|track|instruments)/']),
    only('identity-knows-people', '^libs/identity/', ['^libs/access/', '^libs/journey/']),
    only('reconcile-knows-contracts', '^libs/reconcile/', ['^libs/(contracts|journey|track|instruments)/']),
    only('records-know-contracts', '^libs/records/', [
      '^libs/(access|contracts|journey|track|consent|instruments|reconcile|client)/',
    ]),
    // What a setting turns into: how people sign in, what seals.
    only('settings-know-what-they-set', '^libs/settings/', ['^libs/identity/', '^libs/temporal/codec/']),
    only('temporal-knows-contracts', '^libs/temporal/', ['^libs/(contracts|journey|track)/']),
    only('notifications-know-records', '^libs/notifications/', [
      '^libs/(journey|consent)/',
      '^libs/records/',
      // Whether an address is this machine.
      '^libs/settings/loopback',
    ]),
    only('workflows-know-the-domain', '^workflows/', [
      '^libs/(journey|track|consent|instruments|contracts)/',
      '^activities/',
    ]),
    only('activities-know-records', '^activities/', ['^libs/']),
    only('api-knows-no-workflow', '^apps/api/', ['^libs/']),
    // The pages know HTTP: what they know of the API they have from its document.
    only('pages-know-http', '^apps/web/', []),
    without('nobody-knows-the-pages', '^(apps/(?!web/)|workflows/|activities/|libs/)', ['^apps/web/']),
    only('worker-hosts', '^apps/worker/', ['^libs/', '^activities/', '^workflows/']),
    only('reconciler-replays', '^apps/reconcile/', [
      '^libs/',
      '^apps/(worker|command-line)/',
      '^apps/stack/own-servers.ts$',
    ]),
    // Neither the API nor the worker knows any of these: they are for whoever runs, tries or repairs the program.
    only('command-line-knows-settings', '^apps/command-line/', ['^libs/']),
    only('demo-identity-stands-alone', '^apps/demo-identity/', ['^libs/', '^apps/command-line/']),
    only('tools-stand-beside', '^apps/tools/', ['^libs/', '^apps/(command-line|demo-identity|api)/']),
    only('scenarios-know-the-domain', '^libs/scenarios/', [
      '^libs/(journey|instruments|policy|contracts|temporal)/',
    ]),
    // Made-up clients are for the tests, the bench and the sample of `npm start`, and never for production (docs/adr/0031).
    {
      ...without('scenarios-are-for-trying-out', '', '^libs/scenarios/'),
      from: { path: '^(apps|workflows|activities|libs)/', pathNot: '^(apps/(bench|sample)|libs/scenarios)/' },
    },
    {
      ...without(
        'nothing-made-up-in-production',
        '^(apps/(api|worker|reconcile|tools)|workflows|activities)/',
        '',
      ),
      to: { path: '^(libs/scenarios|apps/(sample|bench))/', reachable: true },
    },
    only('sample-comes-from-outside', '^apps/sample/', ['^libs/', '^apps/command-line/']),
    without('pure-domain', '^libs/(journey|track|consent|instruments|reconcile|client)/', [
      'node_modules',
      '^node:',
    ]),
    without('pure-workflows', '^workflows/', ['node_modules/(?!@temporalio/(workflow|common))', '^node:']),
    without('contracts-without-zod', '^libs/contracts/(?!http/)', [
      'node_modules/zod',
      '^libs/contracts/http/',
    ]),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
    },
  },
};
