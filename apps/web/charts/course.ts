import type { Schemas } from '../api/client.js';

export type Course = Schemas['Course'];
export type Week = Course['weeks'][number];
export type Trend = Course['trends'][number];
