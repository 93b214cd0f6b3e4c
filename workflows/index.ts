export { journey } from './journey/journey.workflow.js';
