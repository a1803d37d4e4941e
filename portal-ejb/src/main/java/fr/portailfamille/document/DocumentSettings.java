package fr.portailfamille.document;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings of documents. */
@ApplicationScoped
public class DocumentSettings implements SettingSource {

  /** Largest file, in megabytes; the server takes 20 MB per request (PORTAL_MAX_POST). */
  public static final Setting<Integer> MOST_MEGABYTES =
      Setting.wholeNumber("document.most-megabytes", 10, ScopeKind.ORGANISATION).between(1, 18);

  public static final Setting<ScannerAwayPolicy> SCANNER_AWAY =
      Setting.choice("document.scanner-away", ScannerAwayPolicy.REFUSE, ScopeKind.ORGANISATION);

  /** How many days before it lapses a family is reminded of a document. */
  public static final Setting<Integer> REMINDER_DAYS =
      Setting.wholeNumber("document.reminder-days", 30, ScopeKind.ORGANISATION).between(1, 120);

  /** The month (1 to 8) from which the documents of the next school year are asked. */
  public static final Setting<Integer> NEXT_YEAR_FROM_MONTH =
      Setting.wholeNumber("document.next-year-from-month", 5, ScopeKind.ORGANISATION).between(1, 8);

  @Override
  public List<Setting<?>> settings() {
    return List.of(MOST_MEGABYTES, SCANNER_AWAY, REMINDER_DAYS, NEXT_YEAR_FROM_MONTH);
  }
}
