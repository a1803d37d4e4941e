package fr.portailfamille.web.sessions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What an address or a form asks for; what cannot be read counts as not asked. */
record Asked(Map<String, String> parameters) {

  String text(String name) {
    return parameters.getOrDefault(name, "").strip();
  }

  long id(String name) {
    return text(name).matches("[0-9]{1,18}") ? Long.parseLong(text(name)) : 0;
  }

  /** −1 where no small whole number was typed. */
  int count(String name) {
    return text(name).matches("[0-9]{1,6}") ? Integer.parseInt(text(name)) : -1;
  }

  Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(text(name)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
