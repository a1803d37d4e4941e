package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A line of the sheet for those who look after somebody, in words. */
public record CareFact(String label, String value) {

  static List<CareFact> of(Map<DossierField, String> values, Locale locale) {
    DossierWords words = new DossierWords(locale);
    return values.entrySet().stream()
        .map(e -> new CareFact(words.label(e.getKey()), words.value(e.getKey(), e.getValue())))
        .toList();
  }
}
