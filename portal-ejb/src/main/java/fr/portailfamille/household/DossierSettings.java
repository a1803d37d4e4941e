package fr.portailfamille.household;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an organisation decides about dossiers beside their fields. */
@ApplicationScoped
public class DossierSettings implements SettingSource {

  /** «Mes informations sont exactes»: asked each year from the first of this month; 0: never. */
  public static final Setting<Integer> CONFIRM_MONTH =
      Setting.wholeNumber("dossier.confirm-month", 0, ScopeKind.ORGANISATION).between(0, 12);

  /** The day of that month. */
  public static final Setting<Integer> CONFIRM_DAY =
      Setting.wholeNumber("dossier.confirm-day", 1, ScopeKind.ORGANISATION).between(1, 28);

  /** In how many debits a family may pay at most (guide 000: 1 to 4). */
  public static final Setting<Integer> MOST_INSTALMENTS =
      Setting.wholeNumber("dossier.most-instalments", 4, ScopeKind.ORGANISATION, ScopeKind.REGIE)
          .between(1, 4);

  @Override
  public List<Setting<?>> settings() {
    return List.of(CONFIRM_MONTH, CONFIRM_DAY, MOST_INSTALMENTS);
  }
}
