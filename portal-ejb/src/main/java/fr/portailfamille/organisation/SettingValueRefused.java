package fr.portailfamille.organisation;

import fr.portailfamille.shared.Refusal;

/** The text typed for a setting does not fit it (no such choice, no number at all). */
public record SettingValueRefused(SettingName setting) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {setting};
  }
}
