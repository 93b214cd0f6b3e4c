/** Addresses that explain why a journey stands as it does, and why one of its events happened. */
export const whyItStands = (journeyId: string): string => `/v1/journeys/${journeyId}/why`;
export const whyItHappened = (journeyId: string, seq: number): string => `${whyItStands(journeyId)}/${seq}`;
