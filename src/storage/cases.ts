import { caseOf } from '../domain/requests/state.ts';
import { keptByVersion } from './kept-by-version.ts';

/** The cases of requests, by id. */
export const casesOf = keptByVersion((_, history) => caseOf(history));
