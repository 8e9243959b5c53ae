export { Access, type SubjectLoader } from './access';
export { AccessControl } from './access-control';
export { CurrentPerson } from './caller';
export { ContractBody, ContractParams, ContractQuery, ContractRoute } from './contract-route';
export { Repeatable } from './idempotency';
export { once, type RepeatableRequest } from './idempotency.repository';
export { IfMatch } from './if-match';
export { invalidParameters, ProblemError, StaleVersionProblem } from './problem';
export { holdsEtag, weakEtag } from './response-cache';
