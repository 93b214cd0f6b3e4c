import type { Schemas } from '../api/client.js';
import { everyOneOf } from '../fields/every-one-of.js';

export type SubstanceUse = Schemas['SubstanceUse'];
export type Substance = SubstanceUse['substance'];

/** The substances that clinical data and a toxicology test may name. */
export const SUBSTANCES = everyOneOf<Substance>()([
  'alcohol',
  'cocaineOrCrack',
  'cannabis',
  'heroin',
  'nonPrescriptionMethadone',
  'otherOpioids',
  'pcp',
  'otherHallucinogens',
  'methamphetamine',
  'otherAmphetamines',
  'otherStimulants',
  'benzodiazepines',
  'otherTranquilizers',
  'barbiturates',
  'otherSedatives',
  'inhalants',
  'overTheCounter',
  'other',
]);
