package fr.portailfamille.privacy;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import fr.portailfamille.shared.DataCategory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * How long what is kept, in months. There is no official table for a family portal: the defaults
 * are those of NS-058 and of the referentials seen (docs/privacy.md).
 */
@ApplicationScoped
public class PrivacySettings implements SettingSource {

  /** After the last contact of a family. */
  public static final Setting<Integer> FAMILY =
      Setting.wholeNumber("privacy.family-months", 24, ScopeKind.ORGANISATION).between(6, 120);

  /**
   * What sheets say of health, after a person's last day, enrolment or change of the sheet: earlier
   * than the rest of the dossier (GDPR, articles 5-1-e and 9).
   */
  public static final Setting<Integer> HEALTH =
      Setting.wholeNumber("privacy.health-months", 12, ScopeKind.ORGANISATION).between(1, 24);

  /** After the end of their validity, or their supply. */
  public static final Setting<Integer> DOCUMENTS =
      Setting.wholeNumber("privacy.document-months", 12, ScopeKind.ORGANISATION).between(1, 120);

  /** Requests nobody decided on, and spreadsheets, from the day they came. */
  public static final Setting<Integer> REQUESTS =
      Setting.wholeNumber("privacy.request-months", 12, ScopeKind.ORGANISATION).between(1, 36);

  /** Waiting after it ended without a place, addresses of calendars after the last fetch. */
  public static final Setting<Integer> PAST_WISHES =
      Setting.wholeNumber("privacy.past-wish-months", 12, ScopeKind.ORGANISATION).between(1, 36);

  public static final Setting<Integer> MAILS =
      Setting.wholeNumber("privacy.mail-months", 6, ScopeKind.ORGANISATION).between(1, 36);

  /** CNIL, délibération 2021-122: six months to a year. */
  public static final Setting<Integer> TRACES =
      Setting.wholeNumber("privacy.trace-months", 12, ScopeKind.ORGANISATION).between(6, 12);

  /** The same deliberation: up to three years where internal control needs it. */
  public static final Setting<Integer> JOURNAL =
      Setting.wholeNumber("privacy.journal-months", 36, ScopeKind.ORGANISATION).between(6, 36);

  /** Code de commerce, article L123-22: ten years; never less. */
  public static final Setting<Integer> BILLING =
      Setting.wholeNumber("privacy.billing-months", 120, ScopeKind.ORGANISATION).between(120, 360);

  private static final Map<DataCategory, Setting<Integer>> BY_CATEGORY =
      Map.ofEntries(
          Map.entry(DataCategory.DOSSIER, FAMILY),
          Map.entry(DataCategory.ACCOUNT, FAMILY),
          Map.entry(DataCategory.HEALTH, HEALTH),
          Map.entry(DataCategory.DOCUMENTS, DOCUMENTS),
          Map.entry(DataCategory.REQUESTS, REQUESTS),
          Map.entry(DataCategory.PAST_WISHES, PAST_WISHES),
          Map.entry(DataCategory.MAILS, MAILS),
          Map.entry(DataCategory.TRACES, TRACES),
          Map.entry(DataCategory.JOURNAL, JOURNAL),
          Map.entry(DataCategory.BILLING, BILLING),
          Map.entry(DataCategory.PAYMENTS, BILLING),
          Map.entry(DataCategory.BOOKINGS, BILLING));

  /** How many months the category is kept. */
  public static Setting<Integer> of(DataCategory category) {
    return BY_CATEGORY.get(category);
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        FAMILY, HEALTH, DOCUMENTS, REQUESTS, PAST_WISHES, MAILS, TRACES, JOURNAL, BILLING);
  }
}
