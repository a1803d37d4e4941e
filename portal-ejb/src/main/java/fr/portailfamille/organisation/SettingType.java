package fr.portailfamille.organisation;

/** How a setting is typed in and shown on the generated page. */
public enum SettingType {
  WHOLE_NUMBER,
  MINUTES,
  YES_NO,
  TEXT,
  CHOICE,
  SECRET
}
