package fr.portailfamille.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.identity.internal.Account;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the configured address is invited, and that it is no way in later. */
class FirstAdministratorTest {

  private static final String ADDRESS = "dsi@example.org";
  private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

  @Test
  void isInvitedWhereNobodyAdministers() {
    assertThat(FirstAdministrator.isDue(ADDRESS, List.of())).isTrue();
  }

  @Test
  void isNotInvitedTwice() {
    assertThat(FirstAdministrator.isDue(ADDRESS, List.of(invited("DSI@example.org")))).isFalse();
  }

  @Test
  void replacesAnAddressThatNobodyAnsweredFrom() {
    assertThat(FirstAdministrator.isDue(ADDRESS, List.of(invited("dis@example.org")))).isTrue();
  }

  @Test
  void isNoWayInOnceSomebodyChoseAPassword() {
    Account active = invited("root@example.org");
    active.changePassword("$argon2id$", NOW);
    assertThat(FirstAdministrator.isDue(ADDRESS, List.of(active))).isFalse();

    active.disable();
    assertThat(FirstAdministrator.isDue(ADDRESS, List.of(active))).as("closed since").isFalse();
  }

  private static Account invited(String login) {
    return new Account(login, login, "Administrateur", "fr", NOW);
  }
}
