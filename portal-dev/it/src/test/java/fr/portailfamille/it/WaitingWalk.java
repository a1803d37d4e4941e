package fr.portailfamille.it;

import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Families and staff on the Wednesdays of Albertville while these have waiting lists. */
abstract class WaitingWalk {

  @RegisterExtension final Browser browser = new Browser();

  @BeforeEach
  void openTheList() {
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " select 'booking.waiting-list', 'ACTIVITY', id, 'true', now(), 'test'"
            + " from activity where code = 'MERCREDIS'");
  }

  @AfterEach
  void closeTheList() {
    Crowd.write(
        "delete from setting where setting_key = 'booking.waiting-list' and changed_by = 'test'");
  }

  static void letIn(Visitor visitor, String login, String page) {
    visitor.open(page);
    visitor.page().locator("input[autocomplete=username]").fill(login);
    visitor.page().locator("input[type=password]").fill(DemoData.PASSWORD);
    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();
  }

  static void looksGood(Visitor visitor) {
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }
}
