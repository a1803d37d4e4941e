package fr.portailfamille.intake;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an organisation decides about «Demande d'ouverture de compte». */
@ApplicationScoped
public class AccountRequestSettings implements SettingSource {

  /** Whether the public form is there. */
  public static final Setting<Boolean> OPEN =
      Setting.yesNo("intake.requests-open", false, ScopeKind.ORGANISATION);

  /** «Comptez 3 à 5 jours» (guide 000): the first number. */
  public static final Setting<Integer> LEAST_DAYS =
      Setting.wholeNumber("intake.request-least-days", 3, ScopeKind.ORGANISATION).between(0, 60);

  /** The second number. */
  public static final Setting<Integer> MOST_DAYS =
      Setting.wholeNumber("intake.request-most-days", 5, ScopeKind.ORGANISATION).between(1, 90);

  /** How many days a request waits for its mail address to be confirmed before it is deleted. */
  public static final Setting<Integer> CONFIRM_DAYS =
      Setting.wholeNumber("intake.request-confirm-days", 7).between(1, 30);

  /** Requests from one internet line in an hour; the families of a school may share one. */
  public static final Setting<Integer> PER_NETWORK =
      Setting.wholeNumber("intake.requests-per-network", 20).between(1, 500);

  /** Requests from everywhere together in a day. */
  public static final Setting<Integer> IN_ALL =
      Setting.wholeNumber("intake.requests-in-all", 200).between(10, 5000);

  @Override
  public List<Setting<?>> settings() {
    return List.of(OPEN, LEAST_DAYS, MOST_DAYS, CONFIRM_DAYS, PER_NETWORK, IN_ALL);
  }
}
