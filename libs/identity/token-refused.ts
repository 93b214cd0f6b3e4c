/** Thrown for a token that identifies nobody. `message` tells the caller why, and repeats nothing of the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}
