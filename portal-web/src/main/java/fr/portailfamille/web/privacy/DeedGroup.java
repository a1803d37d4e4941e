package fr.portailfamille.web.privacy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The deeds of the journal by what they are about, for the choice in its search. */
public enum DeedGroup {
  LOGINS("identity", "agenda"),
  TEAM("team"),
  FAMILIES("household", "person", "dossier", "consent", "quotient"),
  REQUESTS("account-request"),
  DOCUMENTS("document", "document-type", "blank-form"),
  BOOKINGS("booking", "waiting", "places", "basket"),
  MONEY("payment", "invoice"),
  DATA("privacy", "retention"),
  IMPORTS("import", "task"),
  CATALOGUE("category", "activity", "price", "season", "catalogue-file"),
  SETTINGS("setting", "calendar");

  private final Set<String> rooms;

  DeedGroup(String... rooms) {
    this.rooms = Set.of(rooms);
  }

  /** Whether a deed's code ({@code dossier.changed}) belongs here. */
  boolean holds(String deed) {
    return rooms.contains(deed.substring(0, Math.max(0, deed.indexOf('.'))));
  }

  /** The group of that name; nothing where the address names none. */
  static Optional<DeedGroup> named(String name) {
    return Arrays.stream(values()).filter(group -> group.name().equals(name)).findFirst();
  }
}
