export { journey } from './journey/journey.workflow.js';
export { afterClosing } from './journey/after-closing.workflow.js';
export { track } from './track/track.workflow.js';
export { disclosure } from './disclosure/disclosure.workflow.js';
