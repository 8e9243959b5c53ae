export { ContractBody, ContractParams, ContractQuery, ContractRoute } from './contract-route';
export { invalidParameters, ProblemError } from './problem';
