package fr.portailfamille.basket;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** How long places are held: 60 minutes in guide 000, 15 in 001, 30 in 004. */
@ApplicationScoped
public class BasketSettings implements SettingSource {

  /** From the first booking put in the basket. */
  public static final Setting<Duration> HOLD =
      Setting.minutes("basket.hold-minutes", 15, ScopeKind.ORGANISATION, ScopeKind.REGIE)
          .between(1, 24 * 60);

  /** What holds go on for after the window in which the bank may still say yes. */
  public static final Setting<Duration> PAYMENT_MARGIN =
      Setting.minutes("basket.payment-margin-minutes", 5, ScopeKind.ORGANISATION, ScopeKind.REGIE)
          .between(0, 120);

  @Override
  public List<Setting<?>> settings() {
    return List.of(HOLD, PAYMENT_MARGIN);
  }
}
