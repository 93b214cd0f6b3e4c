/** The answer to a question that has no answer by default, as a box would have. `''` until somebody answers it. */
export type YesNoValue = '' | 'yes' | 'no';

/** What the API is told; undefined where nobody has answered, so that the API asks for it. */
export const isYes = (value: YesNoValue): boolean => (value === '' ? undefined : value === 'yes') as boolean;
