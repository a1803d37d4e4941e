package fr.portailfamille.batch.payments;

/**
 * The bank was asked and gave no usable answer: the attempt is skipped, counted and asked again.
 */
public class BankSilent extends Exception {

  private static final long serialVersionUID = 1L;

  public BankSilent(Object attemptId) {
    super("No answer about attempt " + attemptId);
  }
}
