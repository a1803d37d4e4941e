package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;

/** The household owes the activity's régie as much as blocks bookings (guide 003: 30 €). */
public record UnpaidBalance(long regieId, String regieName, Money due, Money threshold)
    implements StandingRefusal {

  @Override
  public Long personId() {
    return null;
  }

  @Override
  public WayOut wayOut() {
    return WayOut.ACCOUNT;
  }

  @Override
  public Object[] facts() {
    return new Object[] {regieName, due, threshold};
  }
}
