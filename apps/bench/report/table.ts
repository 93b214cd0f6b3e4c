import { met, type Finding } from './finding.js';

const HEAD = ['What', 'Measured', '95 % interval', 'Limit', ''];

/** The findings as a table, and under it the parts of each finding that is missed or not judged. */
export const tableOf = (findings: readonly Finding[]): string => {
  const rows = [HEAD, ...findings.map(row)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(
    1,
    0,
    widths
      .map((width) => '-'.repeat(width))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ...findings.filter(isExplained).flatMap(explanation)].join('\n');
};

const isExplained = (finding: Finding): boolean => finding.limit === null || !met(finding);

const row = (finding: Finding): string[] => {
  const { what, value, interval, limit, bound } = finding;
  return [
    what,
    digits(value),
    interval ? `${digits(interval[0])} – ${digits(interval[1])}` : '',
    ...(limit === null
      ? ['', '']
      : [`${bound === 'at most' ? '≤' : '≥'} ${limit}`, met(finding) ? 'ok' : 'MISSED']),
  ];
};

const explanation = ({ what, limit, parts }: Finding): string[] => [
  '',
  limit === null ? what : `Missed: ${what}`,
  ...parts.map((part) => `  ${part}`),
];

const digits = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));
