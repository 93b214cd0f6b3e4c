import type { Measured } from '#instruments/instrument';

/** A BAM that tells of any use in the time it asks about. */
export const tellsOfUse = ({ instrument, total }: Measured): boolean => instrument === 'BAM-USE' && total > 0;
