package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.portailfamille.it.Patience.within;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A family whose places went to others before its money came. */
@HoldsTheWednesdays
class PlacesGoneE2E extends PaymentWalk {

  @Test
  void creditsTheFamilyWhenItsPlacesAreGone() {
    Visitor parent = atTheCard();
    lapse();
    Crowd.write(
        "update booking set status = 'EXPIRED', ended_at = now() where household_id = "
            + family.household());
    record Room(long pool, int capacity) {}
    List<Room> rooms =
        Crowd.rows(
            "select distinct p.id, p.capacity from place_pool p join session_pool sp on sp.pool_id = p.id"
                + " join booking b on b.session_id = sp.session_id where b.household_id = "
                + family.household(),
            row -> new Room(row.getLong(1), row.getInt(2)));
    rooms.forEach(r -> Crowd.write("update place_pool set capacity = taken where id = " + r.pool));
    try {
      MainJobE2E.atTheBank(parent, "#pay");
    } finally {
      rooms.forEach(
          r ->
              Crowd.write(
                  "update place_pool set capacity = " + r.capacity + " where id = " + r.pool));
    }

    reads(parent, "Paiement reçu, places non confirmées");
    assertThat(steps(parent)).contains("Somme portée au crédit du compte famille");
    stands(0, PAID);
    within(Duration.ofSeconds(30), () -> isToldByMail("14,00"));
    parent.open("/family/billing.xhtml?h=" + family.household());
    assertThat(parent.page().locator("main")).containsText("En votre faveur");
  }
}
