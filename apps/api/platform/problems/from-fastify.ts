import { Problem } from './problem.js';
import type { ProblemCode } from './catalogue.js';

const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  FST_ERR_BAD_URL: 'malformed-request',
  FST_ERR_MAX_PARAM_LENGTH: 'no-such-route',
};

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-request',
  404: 'no-such-route',
  413: 'too-large',
  415: 'unsupported-media-type',
};

interface Framework {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly status?: unknown;
  readonly cause?: unknown;
}

/** A problem the framework found before any of our code ran; its messages may repeat the address, so none is used. */
export const fromFastify = (error: Framework): Problem | null => {
  // Nest hands Fastify's errors on inside an HttpException.
  const inner = (error.cause ?? error) as Framework;
  const byCode = typeof inner.code === 'string' ? BY_CODE[inner.code] : undefined;
  const byStatus = BY_STATUS[Number(inner.statusCode ?? error.status)];
  const code = byCode ?? byStatus;
  return code ? new Problem(code, undefined, {}, { cause: error }) : null;
};
