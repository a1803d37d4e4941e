package fr.portailfamille.privacy.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the printed export; a name without words stands for itself. */
final class ExportWords {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  ExportWords(Locale locale) {
    this.locale = locale;
    bundle =
        ResourceBundle.getBundle(
            "fr.portailfamille.privacy.export",
            locale,
            ExportWords.class.getClassLoader(),
            NO_FALLBACK);
  }

  Locale locale() {
    return locale;
  }

  String it(String key, Object... facts) {
    return new MessageFormat(bundle.getString(key), locale).format(facts);
  }

  String part(String name) {
    return named("part." + name, name);
  }

  String column(String name) {
    return named("column." + name, name);
  }

  String value(Object value) {
    return value == null ? "" : named("value." + value, String.valueOf(value));
  }

  private String named(String key, String otherwise) {
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }
}
