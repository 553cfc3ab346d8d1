/** Why a request to the outside failed. `refused`: the address is not one that may be asked; nothing was sent. */
export type FetchFaultKind = "refused" | "unreachable" | "timed_out" | "too_large" | "broken";

/** A request to the outside that brought no answer. `message` is a sentence fit to be shown and kept. */
export class FetchFault extends Error {
  override readonly name = "FetchFault";
  readonly kind: FetchFaultKind;

  constructor(kind: FetchFaultKind, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}
