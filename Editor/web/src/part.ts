/** A piece of a panel. */
export interface Part {
  element: HTMLElement;
  dispose(): void;
}
