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

  /** How long the link of a forgotten password may be used. */
  public static final Setting<Duration> RESET_LINK_LIFE =
      Setting.minutes("identity.reset-link-minutes", 60).between(10, 1440);

  /** Whether staff need a second step to log in. */
  public static final Setting<Boolean> SECOND_FACTOR =
      Setting.yesNo("identity.second-factor-compulsory", false, ScopeKind.ORGANISATION);

  @Override
  public List<Setting<?>> settings() {
    return List.of(RESET_LINK_LIFE, SECOND_FACTOR);
  }
}
