export { bare } from './bare.js';
export { committing } from './committing.js';
export { shadow } from './shadow.js';
