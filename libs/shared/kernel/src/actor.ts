/** Who did it. Events and commits name people by id only, machines by their credential's id. */
export interface Actor {
  /** `person_…`, or `machine_…` for credentials of programs and `service_…` for a service acting on an event. */
  readonly id: string;
  /** The post on whose behalf the person acts, where one is known. */
  readonly onBehalfOf?: string;
}
