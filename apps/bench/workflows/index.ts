export { bare } from './bare.js';
export { committing } from './committing.js';
export { naive } from './naive.js';
export { shadow } from './shadow.js';
