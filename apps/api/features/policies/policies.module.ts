import { Module } from '@nestjs/common';
import { PoliciesController } from './policies.controller.js';
import { ComparePoliciesController } from './compare-policies.controller.js';
import { AdoptPolicyController } from './adopt-policy.controller.js';
import { AdoptManyController } from './adopt-many.controller.js';
import { MovedTracks } from './moved-tracks.js';
import { PublishPolicy } from './publish-policy.js';
import { ReadPolicy } from './read-policy.js';
import { ComparePolicies } from './compare-policies.js';
import { AdoptPolicy } from './adopt-policy.js';
import { AdoptMany } from './adopt-many.js';

/** Versions of the policy: published, compared, adopted by journeys. */
@Module({
  controllers: [PoliciesController, ComparePoliciesController, AdoptPolicyController, AdoptManyController],
  providers: [PublishPolicy, ReadPolicy, MovedTracks, ComparePolicies, AdoptPolicy, AdoptMany],
})
export class PoliciesModule {}
