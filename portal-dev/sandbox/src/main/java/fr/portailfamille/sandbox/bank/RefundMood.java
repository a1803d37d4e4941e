package fr.portailfamille.sandbox.bank;

/** How the sandbox's bank takes money that is to go back on a card. */
enum RefundMood {
  /** Does it. */
  NORMAL,
  /** Refuses for good: the payment is disputed. */
  REFUSED,
  /** Has a fault, and does nothing. */
  BROKEN,
  /** Does it, and its answer is lost. */
  LOST,
  /** Neither does it nor answers. */
  SILENT,
  /** Does it, and says that it will. */
  PENDING
}
