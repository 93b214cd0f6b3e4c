export { journey } from './journey/journey.workflow.js';
export { track } from './track/track.workflow.js';
