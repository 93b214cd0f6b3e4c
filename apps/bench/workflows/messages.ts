import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Shape } from './shape.types.js';

export const touch = defineUpdate<number, []>('touch');
export const step = defineUpdate<number, [Shape]>('step');
export const end = defineSignal('end');
