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

  /** From which completed year on a participant is shown among the adults (guide 000). */
  public static final Setting<Integer> ADULT_AGE =
      Setting.wholeNumber("dossier.adult-age", 13, ScopeKind.ORGANISATION).between(1, 25);

  /** What may be ticked as a diet, in neutral words (NS-058); separated by semicolons. */
  public static final Setting<String> DIETS =
      Setting.text("dossier.diets", "Sans porc ; Sans viande", ScopeKind.ORGANISATION);

  /** The vaccines that are asked for. */
  public static final Setting<String> VACCINES =
      Setting.text(
          "dossier.vaccines",
          "Diphtérie-tétanos-poliomyélite ; Coqueluche ; Rougeole-oreillons-rubéole ; Hépatite B",
          ScopeKind.ORGANISATION);

  /** What parents may permit. */
  public static final Setting<String> PERMISSIONS =
      Setting.text(
          "dossier.permissions",
          "Être photographié ; Repartir seul ; Se baigner ; Être transporté",
          ScopeKind.ORGANISATION);

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        CONFIRM_MONTH, CONFIRM_DAY, MOST_INSTALMENTS, ADULT_AGE, DIETS, VACCINES, PERMISSIONS);
  }
}
