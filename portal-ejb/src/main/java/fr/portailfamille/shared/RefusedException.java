package fr.portailfamille.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** Ends a transaction with the reasons why: nothing of it is kept. */
@ApplicationException(rollback = true)
public class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<Refusal> refusals;

  public RefusedException(Refusal... refusals) {
    this(List.of(refusals));
  }

  public RefusedException(List<? extends Refusal> refusals) {
    this(refusals, null);
  }

  public RefusedException(List<? extends Refusal> refusals, Throwable cause) {
    super(refusals.stream().map(Refusal::key).collect(Collectors.joining(", ")), cause);
    this.refusals = List.copyOf(refusals);
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
