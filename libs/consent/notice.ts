/** 42 CFR 2.32 (a) (2): goes with every disclosure, word for word. */
export const REDISCLOSURE_NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
