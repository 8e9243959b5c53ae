export { Access, type AccessRule, type SubjectLoader, type SubjectSource } from './access';
export { AccessControl } from './access-control';
export { CurrentCaller, CurrentPerson, hasRole, organisationsOf, signedIn } from './caller';
export { ContractBody, ContractParams, ContractQuery, ContractRoute } from './contract-route';
export { invalidParameters, ProblemError } from './problem';
export { holdsEtag, weakEtag } from './response-cache';
