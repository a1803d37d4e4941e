package fr.portailfamille.organisation;

import fr.portailfamille.shared.Refusal;

/** The text typed for a setting does not fit it (not a number, out of bounds, no such choice). */
public record SettingValueRefused(String setting, int least, int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {setting, least, most};
  }
}
