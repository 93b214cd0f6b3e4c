import type { InstrumentCode } from '#instruments/instrument';
import { byLoinc } from '#instruments/registry';
import { codeableConcept, quoted } from './element.js';
import type { Place } from './place.js';

const LOINC = 'http://loinc.org';

/**
 * Panels whose code is accepted for a total, too: HL7's own example of a screening result has the PHQ-9's panel code. No other panel is accepted, because
 * whoever uses the GAD-7's panel code for its total uses it for its items as well.
 */
const PANELS: Readonly<Record<string, InstrumentCode>> = { '44249-1': 'PHQ-9' };

const instrumentOf = (loinc: string): InstrumentCode | null =>
  byLoinc(loinc)?.code ?? (Object.hasOwn(PANELS, loinc) ? PANELS[loinc]! : null);

/** Observation.code → the instrument whose total it is. Codes of other systems may stand beside the LOINC code. */
export const readInstrument = (value: unknown, place: Place): InstrumentCode | undefined => {
  const concept = place.read(codeableConcept, value);
  if (concept === undefined) return undefined;
  const codes = (concept.coding ?? []).flatMap(({ system, code }, index) =>
    system === LOINC && code !== undefined ? [{ code, index }] : [],
  );
  if (codes.length === 0) return place.fault('unknownLoinc', `has no code of ${LOINC}`);
  const known = new Set(codes.flatMap(({ code }) => instrumentOf(code) ?? []));
  if (known.size > 1)
    return place.fault('ambiguousLoinc', `names several instruments: ${[...known].join(', ')}`);
  const [instrument] = known;
  if (instrument !== undefined) return instrument;
  const { code, index } = codes[0]!;
  return place
    .at('coding', index, 'code')
    .fault('unknownLoinc', `${quoted(code)} is not the total of an instrument that this program takes`);
};
