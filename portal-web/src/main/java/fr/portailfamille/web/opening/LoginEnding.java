package fr.portailfamille.web.opening;

import fr.portailfamille.household.HouseholdLogin;
import fr.portailfamille.identity.AccountStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What staff end for a login of a family; its words stand under {@code ending.<code>}. */
public enum LoginEnding {
  REMOVE,
  DISABLE,
  SESSIONS;

  /** Names it in addresses and words. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<LoginEnding> of(String code) {
    return Arrays.stream(values()).filter(ending -> ending.code().equals(code)).findFirst();
  }

  /** Whether it is offered for a login as it stands; what is shared is not this household's. */
  boolean isPossible(HouseholdLogin login) {
    return switch (this) {
      case REMOVE -> true;
      case DISABLE -> !login.shared() && login.account().status() != AccountStatus.DISABLED;
      case SESSIONS -> !login.shared() && login.account().status() == AccountStatus.ACTIVE;
    };
  }
}
