package fr.portailfamille.organisation;

import java.io.Serializable;
import java.util.List;

/**
 * A setting as the generated page shows it for one scope.
 *
 * @param text what is set at this very scope, as typed; null where nothing is; never a secret
 * @param effective what counts there now; for a secret only whether one is set, as true or false
 * @param from the scope the effective value comes from; null for the default
 */
public record SettingLine(
    String key,
    SettingType type,
    List<String> choices,
    String text,
    String effective,
    ScopeKind from)
    implements Serializable {

  public SettingLine {
    choices = List.copyOf(choices);
  }
}
