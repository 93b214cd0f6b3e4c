import { z } from 'zod';
import type { MilestoneName } from '#journey/model/milestone';
import { MILESTONE_NAMES } from './milestones.js';

export const milestoneName = z
  .enum(MILESTONE_NAMES as [MilestoneName, ...MilestoneName[]])
  .meta({ id: 'MilestoneName' });
