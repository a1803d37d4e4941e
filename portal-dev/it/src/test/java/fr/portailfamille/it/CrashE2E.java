package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.portailfamille.it.Patience.within;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** The server is killed ({@code kill -9}) at the worst moments and started again. */
@Isolated("the whole town notices")
class CrashE2E {

  @RegisterExtension final Browser browser = new Browser();

  /** One kill for all, as it would be: everything at its own worst moment. */
  @Test
  void losesNoPaymentAndKnowsNothingOfWhatACrashCutShort() throws Exception {
    Crowd.Family slow = MainJobE2E.family();
    Visitor atTheCard = atTheBank(slow);
    Crowd.Family payer = MainJobE2E.family();
    Visitor paying = atTheBank(payer);
    MainJobE2E.atTheBank(paying, "#card");
    Crowd.Family booker = MainJobE2E.family();
    Visitor atThePlanning = atThePlanning(booker);
    Visitor manager = browser.visitor(Viewport.DESK, "fr");
    StaffCutShort staff = new StaffCutShort(manager);
    staff.logIn("/staff/catalogue.xhtml");
    SeasonCutShort season = new SeasonCutShort();
    try (season) {
      season.begin(manager);
      killWhileOnePaysOneBooksAndStaffWrite(payer, paying, atThePlanning, staff);
      season.isHalfWritten();
    }

    assertThat(MainJobE2E.confirmed(payer)).isZero();
    staff.hasWrittenNothing();
    TestTown.town().server().start(TestTown.town().settings().ear());

    MainJobE2E.atTheBank(atTheCard, "#card");
    MainJobE2E.atTheBank(atTheCard, "#pay");
    within(Duration.ofSeconds(20), () -> MainJobE2E.confirmed(slow) == 2);
    MainJobE2E.logIn(atTheCard, slow);
    atTheCard.open("/family/billing.xhtml?h=" + slow.household());
    assertThat(atTheCard.page().locator("main")).containsText("Facture soldée");
    allStandsOnce(slow);

    within(Duration.ofSeconds(60), () -> settlements(payer, "DONE") == 1);
    assertThat(MainJobE2E.confirmed(payer)).isEqualTo(2);
    allStandsOnce(payer);

    for (String table : new String[] {"booking", "basket"}) {
      assertThat(
              Crowd.number(
                  "select count(*) from " + table + " where household_id = " + booker.household()))
          .as(table)
          .isZero();
    }
    season.goesOn();
    staff.goesOn();
    assertThat(Crowd.brokenPools()).isEmpty();
    paying.expectsComplaint(".*");
    atThePlanning.expectsComplaint(".*");
  }

  private static void killWhileOnePaysOneBooksAndStaffWrite(
      Crowd.Family payer, Visitor paying, Visitor atThePlanning, StaffCutShort staff)
      throws SQLException, IOException {
    try (Connection owner = TestTown.town().database().connectAsOwner();
        Statement lock = owner.createStatement()) {
      owner.setAutoCommit(false);
      // the settlement waits for the household, the bank's word does not need it
      lock.execute(
          "select 1 from household where id in (%d, %d) for no key update"
              .formatted(payer.household(), staff.second()));
      staff.begin();
      press(paying, "#pay");
      within(Duration.ofSeconds(20), () -> settlements(payer, "PENDING") == 1);
      within(Duration.ofSeconds(40), staff::isOneTold);
      lock.execute("select 1 from place_pool for no key update");
      lock.execute("lock table session in share mode");
      staff.write();
      press(atThePlanning, "[id$=':finish']");
      within(Duration.ofSeconds(20), () -> waitingForAPool() > 0 && StaffCutShort.isHalfWritten());
      TestTown.town().server().kill();
      owner.rollback();
    }
  }

  /** Clicks what will not be answered. */
  private static void press(Visitor visitor, String button) {
    visitor
        .page()
        .locator(button)
        .click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
  }

  /** Who waits for a row holds the lock of its tuple meanwhile. */
  private static long waitingForAPool() {
    return Crowd.number(
        "select count(*) from pg_locks where locktype = 'tuple'"
            + " and relation = 'place_pool'::regclass");
  }

  private Visitor atThePlanning(Crowd.Family family) {
    Visitor parent = browser.visitor(Viewport.DESK);
    MainJobE2E.logIn(parent, family);
    MainJobE2E.enrol(parent, family);
    MainJobE2E.tickAJourneeAndAMatin(parent, family);
    return parent;
  }

  private Visitor atTheBank(Crowd.Family family) {
    Visitor parent = atThePlanning(family);
    MainJobE2E.endTheChanges(parent);
    MainJobE2E.pay(parent);
    return parent;
  }

  private static void allStandsOnce(Crowd.Family family) {
    assertThat(Crowd.ledger(family.household()))
        .containsExactlyInAnyOrder("PAYMENT -1400", "CHARGE 1400");
    assertThat(
            Crowd.number("select count(*) from invoice where household_id = " + family.household()))
        .isEqualTo(1);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  private static long settlements(Crowd.Family family, String status) {
    return Crowd.number(
        "select count(*) from settlement s join payment_attempt a on a.id = s.attempt_id"
            + " where s.status = '"
            + status
            + "' and a.household_id = "
            + family.household());
  }
}
