export * from './dist/index.js'
import * as rasero from './dist/index.js'
export default rasero
