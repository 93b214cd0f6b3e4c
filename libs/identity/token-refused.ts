/** A token that vouches for nobody. `message` says why in the caller's words and repeats nothing of the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}
