import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { SignInSettings } from '#identity/sign-in-settings';

/** Features of a browser that no page here needs: they are switched off. */
const NO_FEATURES = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

const A_YEAR = 365 * 24 * 60 * 60;

/**
 * The Content-Security-Policy: a page loads only our own files, without inline scripts and styles, and nobody shows it inside a page of theirs. A form goes
 * to us, and on to the identity provider: who signs out here signs out there.
 */
const policyFor = (https: boolean, provider: string) => ({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'", provider],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  ...(https && { 'upgrade-insecure-requests': [] }),
});

/**
 * Sends headers with every answer. `no-store` keeps caches from keeping answers; files that may be kept say so themselves. Only where browsers come over
 * https are they told never to come otherwise.
 */
export const sendSecurityHeaders = async (
  fastify: FastifyInstance,
  { publicUrl, issuer }: Pick<SignInSettings, 'publicUrl' | 'issuer'>,
): Promise<void> => {
  const https = publicUrl?.startsWith('https:') === true;
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policyFor(https, new URL(issuer).origin) },
    strictTransportSecurity: https && { maxAge: A_YEAR, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers({ 'cache-control': 'no-store', 'permissions-policy': NO_FEATURES });
    done();
  });
};
