package fr.portailfamille.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fields of several lines: what is typed to what is kept and back; see {@link FieldLists}. */
final class ListText {

  private static final int PART_MOST = 120;
  private static final Pattern SIGNS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

  private ListText() {}

  static boolean reads(FieldType type) {
    return switch (type) {
      case NOTE, CHOICES, DATED_CHOICES, PEOPLE -> true;
      default -> false;
    };
  }

  static FieldReading read(DossierField field, String typed, LocalDate today) {
    String text = typed.replace("\r\n", "\n");
    if (SIGNS.matcher(text).find()) {
      return FieldReading.fault(FaultReason.UNREADABLE);
    }
    return switch (field.type()) {
      case CHOICES ->
          FieldReading.of(
              String.join(
                  "\n", FieldLists.lines(text).stream().map(String::strip).distinct().toList()));
      case DATED_CHOICES -> dated(text, today);
      case PEOPLE -> people(field, text);
      default ->
          text.length() > field.most()
              ? FieldReading.fault(FaultReason.TOO_LONG)
              : FieldReading.of(text);
    };
  }

  /** What stands in the inputs, in one text. */
  static String typed(DossierField field, String kept) {
    return field.type() == FieldType.PEOPLE
        ? FieldLists.ofPeople(
            FieldLists.people(kept).stream()
                .map(p -> new PickupPerson(p.name(), PhoneNumber.shown(p.phone()), p.link()))
                .toList())
        : FieldLists.ofDated(
            FieldLists.dated(kept).stream()
                .map(c -> new DatedChoice(c.name(), FieldText.day(c.day())))
                .toList());
  }

  private static FieldReading dated(String text, LocalDate today) {
    Map<String, String> days = new LinkedHashMap<>();
    for (DatedChoice choice : FieldLists.dated(text)) {
      if (!choice.day().isEmpty()) {
        FieldReading day = FieldText.date(choice.day(), today);
        if (!day.isRead()) {
          return day;
        }
        days.put(choice.name(), day.value());
      }
    }
    return or(
        FieldLists.ofDated(
            days.entrySet().stream().map(e -> new DatedChoice(e.getKey(), e.getValue())).toList()));
  }

  private static FieldReading people(DossierField field, String text) {
    List<PickupPerson> read = new ArrayList<>();
    for (PickupPerson person : FieldLists.people(text)) {
      if (person.isEmpty()) {
        continue;
      }
      Optional<String> phone =
          person.phone().isEmpty() ? Optional.of("") : PhoneNumber.read(person.phone());
      if (person.name().isEmpty()) {
        return FieldReading.fault(FaultReason.NAME_MISSING);
      }
      if (phone.isEmpty()) {
        return FieldReading.fault(FaultReason.NOT_A_PHONE);
      }
      if (person.name().length() > PART_MOST || person.link().length() > PART_MOST) {
        return FieldReading.fault(FaultReason.TOO_LONG);
      }
      read.add(new PickupPerson(person.name(), phone.get(), person.link()));
    }
    return read.size() > field.most()
        ? FieldReading.fault(FaultReason.TOO_MANY)
        : or(FieldLists.ofPeople(read));
  }

  private static FieldReading or(String list) {
    return FieldReading.of(list.isEmpty() ? null : list);
  }
}
