import type { paths } from './generated/schema.js';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type TaskView = Answer<'/api/assignment/tasks/{taskId}'>;
export type TaskRow = Answer<'/api/assignment/tasks'>['items'][number];
export type TaskCounts = Answer<'/api/assignment/tasks/counts'>;
export type TaskStatus = TaskRow['status'];
export type CascadeView = Answer<'/api/assignment/cascades/{directiveId}'>;
export type TaskNode = Answer<'/api/assignment/cascades/{directiveId}/tasks'>['items'][number];
type WholeDirective = Answer<'/api/intake/directives/{directiveId}'>;
/** What pages show of it: not its audience, an expression over the organisation. */
export type Directive = Pick<
  WholeDirective,
  'directiveId' | 'number' | 'subject' | 'letterDate' | 'urgency' | 'action' | 'issuerUnitId'
> & { readonly orders: readonly Pick<WholeDirective['orders'][number], 'ordinal' | 'text'>[] };
export type Unit = Answer<'/api/directory/units/{unitId}'>;
export type Urgency = Directive['urgency'];
