import { cutAt, type TotalScale } from './total-scale.js';

/** Use subscale of the Brief Addiction Monitor: items 4 to 6 (days of use), scored 0 to 4 each. Any use is flagged. */
export const BAM_USE: TotalScale = {
  code: 'BAM-USE',
  title: 'Brief Addiction Monitor, use',
  loinc: null,
  min: 0,
  max: 12,
  bands: [],
  cut: cutAt(1),
};
