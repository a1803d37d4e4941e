package fr.portailfamille.identity;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The settings of identity. */
@ApplicationScoped
public class IdentitySettings implements SettingSource {

  /** How long the link of a forgotten password, or of a new mail address, may be used. */
  public static final Setting<Duration> RESET_LINK_LIFE =
      Setting.minutes("identity.reset-link-minutes", 60).between(10, 1440);

  /** Whether staff need a second step to log in. */
  public static final Setting<Boolean> SECOND_FACTOR =
      Setting.yesNo("identity.second-factor-compulsory", false, ScopeKind.ORGANISATION);

  /** How many days the link of an invitation may be used. */
  public static final Setting<Integer> INVITATION_DAYS =
      Setting.wholeNumber("identity.invitation-days", 14).between(1, 60);

  /** How many days a code on paper may be used. */
  public static final Setting<Integer> CODE_DAYS =
      Setting.wholeNumber("identity.code-days", 30).between(1, 90);

  /** Wrong passwords for one login from one network before it has to wait. */
  public static final Setting<Integer> FREE_TRIES =
      Setting.wholeNumber("identity.free-tries", 5).between(3, 20);

  /** The same from everywhere together, in a day. */
  public static final Setting<Integer> FREE_TRIES_ANYWHERE =
      Setting.wholeNumber("identity.free-tries-anywhere", 50).between(20, 1000);

  /** Wrong passwords from one network for all logins together, in an hour; many homes share one. */
  public static final Setting<Integer> FREE_TRIES_OF_A_NETWORK =
      Setting.wholeNumber("identity.free-tries-of-a-network", 300).between(50, 10000);

  /** The longest wait for one login from one network. */
  public static final Setting<Duration> LONGEST_LOCK =
      Setting.minutes("identity.longest-lock-minutes", 30).between(5, 240);

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        RESET_LINK_LIFE,
        INVITATION_DAYS,
        CODE_DAYS,
        FREE_TRIES,
        FREE_TRIES_ANYWHERE,
        FREE_TRIES_OF_A_NETWORK,
        LONGEST_LOCK,
        SECOND_FACTOR);
  }
}
