package fr.portailfamille.shared;

/** What was typed is longer than what is kept and shown of it. */
public record TextTooLong(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
