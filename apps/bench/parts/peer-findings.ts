import type { Batch } from '../measure/batch.js';
import type { Whose } from '../measure/cpu.js';
import { estimate, median, ratios } from '../measure/statistics.js';
import type { Finding } from '../report/finding.js';
import { ms } from '../report/ms.js';

const ARMS = ['ours', 'naive', 'dbos'] as const;
type Arm = (typeof ARMS)[number];
export type ByArm<T> = Readonly<Record<Arm, T>>;

export const byArm = <T>(of: (arm: Arm) => T): ByArm<T> =>
  Object.fromEntries(ARMS.map((arm) => [arm, of(arm)])) as Record<Arm, T>;

const PEERS: Readonly<Record<Exclude<Arm, 'ours'>, string>> = {
  naive: 'Signal, three activities, polled',
  dbos: 'DBOS',
};

/** @param rates milestones a second */
export const peerFindings = (
  peer: keyof typeof PEERS,
  batches: ByArm<readonly Batch[]>,
  rates: ByArm<readonly number[]>,
  atOnce: number,
): Finding[] => {
  const of = (arm: Arm, key: 'p50' | 'p99' | 'cpu'): number[] => batches[arm].map((one) => one[key]);
  const pair = (key: 'p50' | 'p99' | 'cpu'): string =>
    `${key}: ours ${ms(median(of('ours', key)))}, ${PEERS[peer]} ${ms(median(of(peer, key)))}, ${median(ratios(of('ours', key), of(peer, key))).toFixed(2)} ×`;
  const split = (arm: Arm): string =>
    (Object.keys(batches[arm][0]!.cpuBy) as Whose[])
      .map((whose) => `${whose} ${ms(median(batches[arm].map(({ cpuBy }) => cpuBy[whose])))}`)
      .join(', ');
  return [
    {
      what: `milestone over HTTP, durable and readable ÷ ${PEERS[peer]}, p50`,
      ...estimate(ratios(of('ours', 'p50'), of(peer, 'p50'))),
      limit: null,
      bound: 'at most',
      parts: [
        pair('p50'),
        pair('p99'),
        pair('cpu'),
        `CPU of ours: ${split('ours')}`,
        `CPU of ${PEERS[peer]}: ${split(peer)}`,
      ],
    },
    {
      what: `milestones a second, ${atOnce} journeys at once ÷ ${PEERS[peer]}`,
      ...estimate(ratios(rates.ours, rates[peer])),
      limit: null,
      bound: 'at least',
      parts: [
        `ours ${median(rates.ours).toFixed(0)} a second, ${PEERS[peer]} ${median(rates[peer]).toFixed(0)}`,
      ],
    },
  ];
};
