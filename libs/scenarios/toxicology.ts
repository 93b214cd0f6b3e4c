import type { Substance } from '#journey/model/clinical-data';
import type { SubstanceFound, ToxicologyReport } from '#journey/model/toxicology';

/** `expected`: positive because of a prescription. */
type Found = { readonly [S in Substance]?: 'positive' | 'negative' | 'expected' };

const found = ([substance, is]: [string, Found[Substance]]): SubstanceFound => ({
  substance: substance as Substance,
  found: is === 'negative' ? 'negative' : 'positive',
  expectedByPrescription: is === 'expected',
});

/** A urine screen of a specimen that was collected at `collectedAt`, ms since epoch. */
export const tested = (collectedAt: number, substances: Found): ToxicologyReport => ({
  ...{ collectedAt, specimen: 'urine', status: 'collected', kind: 'screen' },
  results: (Object.entries(substances) as [string, Found[Substance]][]).map(found),
});
