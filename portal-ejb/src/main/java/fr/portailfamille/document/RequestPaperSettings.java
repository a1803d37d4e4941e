package fr.portailfamille.document;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What may come with a request for an account: tight, for anybody with a mail address can ask. */
@ApplicationScoped
public class RequestPaperSettings implements SettingSource {

  /** Files of one request; none: requests come without papers. */
  public static final Setting<Integer> MOST_FILES =
      Setting.wholeNumber("document.request-most-files", 8, ScopeKind.ORGANISATION).between(0, 20);

  /** Largest file, in megabytes. */
  public static final Setting<Integer> MOST_MEGABYTES =
      Setting.wholeNumber("document.request-most-megabytes", 6, ScopeKind.ORGANISATION)
          .between(1, 18);

  /** Times that one internet line sends papers in an hour, refused ones too. */
  public static final Setting<Integer> PER_NETWORK =
      Setting.wholeNumber("document.request-sends-per-network", 20).between(1, 500);

  /** Megabytes from everywhere together in a day. */
  public static final Setting<Integer> IN_ALL =
      Setting.wholeNumber("document.request-megabytes-in-all", 2000).between(10, 100000);

  @Override
  public List<Setting<?>> settings() {
    return List.of(MOST_FILES, MOST_MEGABYTES, PER_NETWORK, IN_ALL);
  }
}
