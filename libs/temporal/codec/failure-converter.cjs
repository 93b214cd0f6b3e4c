// CommonJS, because Temporal's SDK loads it with require(); it is in the workflow bundle too.
const { DefaultFailureConverter } = require('@temporalio/common');

/** Messages and stack traces of failures become a payload, which the codec seals. */
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
