package fr.portailfamille.organisation;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the settings, in the language of who reads them. */
public final class SettingWords {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  public SettingWords(Locale locale) {
    bundle =
        ResourceBundle.getBundle(
            "fr.portailfamille.organisation.settings",
            locale,
            SettingWords.class.getClassLoader(),
            NO_FALLBACK);
  }

  public String label(String key) {
    return say(key);
  }

  public String help(String key) {
    return say(key + ".help");
  }

  /** What the settings of a room are about: the title over them. */
  public String section(String key) {
    return say(sectionKey(key));
  }

  /** Where the words of the title stand: {@code section.booking} for {@code booking.form}. */
  static String sectionKey(String key) {
    return "section." + key.substring(0, key.indexOf('.'));
  }

  /** How a choice is called: in words of its own, as yes or no, else as it is stored. */
  public String choice(String key, String choice) {
    return say(key + "." + choice, say("choice." + choice, choice));
  }

  public boolean knows(String key) {
    return bundle.containsKey(key);
  }

  private String say(String key) {
    return say(key, key);
  }

  private String say(String key, String otherwise) {
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }
}
