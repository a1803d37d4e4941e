package fr.portailfamille.batch.payments;

/** An answer could not be stored: skipped, so that one attempt holds up no other. */
public class AnswerNotKept extends Exception {

  private static final long serialVersionUID = 1L;

  public AnswerNotKept(long attemptId, Throwable cause) {
    super("The answer about attempt " + attemptId + " could not be stored", cause);
  }
}
