/** The text of 42 CFR 2.32 (a) (2), word for word. It goes with every disclosure. */
export const REDISCLOSURE_NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
