package fr.portailfamille.organisation;

import fr.portailfamille.shared.Refusal;

/** A number of a setting is no whole number within its bounds, both included. */
public record SettingOutOfBounds(SettingName setting, int least, int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {setting, least, most};
  }
}
