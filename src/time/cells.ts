/** Time cut into cells of one kind, in order and without gaps. Instants are whole ms since 1970 UTC. */
export interface Cells {
  /** Start of the cell that holds the instant. */
  readonly floor: (ms: number) => number;
  /** Start of the cell after the one that holds the instant. */
  readonly next: (ms: number) => number;
}
