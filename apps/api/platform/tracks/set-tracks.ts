import { Inject, Injectable } from '@nestjs/common';
import type { Policy } from '#journey/model/policy';
import { beginningOf, type TrackAnswer, type TrackInput, type TrackMessage } from '#contracts/track-messages';
import { ReadTracks } from '#records/tracks/read-tracks';
import { TrackClient } from '#temporal/clients/track-client';

/** Tracks belong to the program and not to a journey: they follow the policy that was published last (R-POLICY). */
@Injectable()
export class SetTracks {
  constructor(
    @Inject(TrackClient) private readonly tell: TrackClient,
    @Inject(ReadTracks) private readonly tracks: ReadTracks,
  ) {}

  /**
   * Gives every track its seats, priorities and bounds from the policy, once for each request. A track that has not been used begins now. Later it would
   * begin with the policy of the journey that asks first, which may be an older one.
   */
  async follow(policy: Policy, from: Pick<TrackMessage, 'by' | 'request'>): Promise<void> {
    const used = await this.used();
    const giving = policy.seats ? policy.tracks.map(({ id }) => id) : [];
    await Promise.all(
      [...new Set([...used, ...giving])].map((id) => this.follows(beginningOf(id, policy), from)),
    );
  }

  /** As `follow`, but only for the tracks that are on record: no track begins by it. */
  async tellRunning(policy: Policy, from: Pick<TrackMessage, 'by' | 'request'>): Promise<void> {
    await Promise.all((await this.used()).map((id) => this.follows(beginningOf(id, policy), from)));
  }

  private async used(): Promise<string[]> {
    return (await this.tracks.all()).map(({ trackId }) => trackId);
  }

  /** Gives a track the policy's seats, priorities and bounds of groups. A track that the policy has given up has no seats to give. */
  private follows(
    track: TrackInput,
    { by, request }: Pick<TrackMessage, 'by' | 'request'>,
  ): Promise<TrackAnswer> {
    return this.tell.arrange(track, {
      command: { name: 'changeSetting', setting: track.setting },
      by,
      request,
    });
  }
}
