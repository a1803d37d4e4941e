package fr.portailfamille.sandbox.bank;

/** How one try to pay at the sandbox's bank ends, in the protocol's words. */
enum Outcome {
  PAID("AUTHORISED", "00", "00"),
  REFUSED("REFUSED", "05", "51"),
  CANCELLED("ABANDONED", "17", "");

  private final String status;
  private final String result;
  private final String authorisationResult;

  Outcome(String status, String result, String authorisationResult) {
    this.status = status;
    this.result = result;
    this.authorisationResult = authorisationResult;
  }

  String status() {
    return status;
  }

  String result() {
    return result;
  }

  String authorisationResult() {
    return authorisationResult;
  }
}
