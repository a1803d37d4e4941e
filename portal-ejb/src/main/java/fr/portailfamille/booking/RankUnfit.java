package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/**
 * Nobody stands at that rank.
 *
 * @param last the last rank of the line
 */
public record RankUnfit(int last) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {last};
  }
}
