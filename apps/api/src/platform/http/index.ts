export { ContractBody, ContractParams, ContractQuery, ContractRoute } from './contract-route';
export { Metrics } from './metrics';
export { invalidParameters, ProblemError } from './problem';
export { Readiness, type SearchReadiness } from './readiness';
export { requestLanguage } from './request-language';
