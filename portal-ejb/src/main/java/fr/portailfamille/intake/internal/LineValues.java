package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FaultReason;
import fr.portailfamille.household.FieldStore;
import fr.portailfamille.household.FieldType;
import fr.portailfamille.household.IncomingQuotient;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.QuotientSource;
import fr.portailfamille.household.RowText;
import fr.portailfamille.household.Town;
import fr.portailfamille.household.TownCheck;
import fr.portailfamille.intake.internal.ReadLine.Fault;
import fr.portailfamille.shared.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The cells of one line as values, with every fault there is in them. */
final class LineValues {

  private static final int OF_AGE = 18;
  private static final String HIDDEN = "•••";

  private final List<Optional<ImportField>> columns;
  private final List<String> cells;
  private final LineRules rules;
  private final Map<String, String> steering = new HashMap<>();
  private final Map<DossierField, String> values = new EnumMap<>(DossierField.class);
  private final Map<DossierField, String> codes = new EnumMap<>(DossierField.class);
  private final Map<Integer, Fault> faults = new TreeMap<>();
  private MemberKind kind;
  private DossierSubject subject;
  private LocalDate birth;
  private String name;

  LineValues(List<Optional<ImportField>> columns, List<String> cells, LineRules rules) {
    this.columns = columns;
    this.cells = cells;
    this.rules = rules;
  }

  void read() {
    birth = birth();
    kind = kindOfLine();
    subject = DossierSubject.of(MemberKind.on(rules.today(), kind, birth, rules.adultAge()));
    for (int i = 0; i < columns.size(); i++) {
      String cell = cell(i);
      if (!cell.isEmpty() && columns.get(i).isPresent()) {
        take(i, columns.get(i).get(), cell);
      }
    }
    List.copyOf(values.keySet()).forEach(this::town);
  }

  private String cell(int place) {
    return place < cells.size() ? cells.get(place) : "";
  }

  private void take(int place, ImportField field, String cell) {
    switch (field.part()) {
      case KEY -> steer(place, field, cell, CellText.number(cell));
      case KIND -> steer(place, field, cell, CellText.kind(cell));
      case QUOTIENT -> steer(place, field, cell, quotient(field, cell));
      case HOUSEHOLD -> value(place, field.fields().get(0), cell);
      case PERSON -> {
        Optional<DossierField> kept = field.of(subject);
        if (kept.isEmpty() || (kept.get().isMinorsOnly() && isOfAge())) {
          fault(place, "NOT_FOR_PERSON", kept.orElse(field.fields().get(0)), cell, "");
        } else {
          value(place, kept.get(), cell);
        }
        steering.put(field.key(), values.get(kept.orElse(null)));
      }
    }
  }

  private void steer(int place, ImportField field, String cell, CellReading reading) {
    if (reading.fault() != null) {
      add(new Fault(place, reading.fault(), cell, field.key(), reading.hint()));
    } else {
      steering.put(field.key(), reading.value());
    }
  }

  private CellReading quotient(ImportField field, String cell) {
    if (field.key().equals(ImportFields.QUOTIENT_SOURCE)) {
      return CellText.source(cell);
    }
    LocalDate today = rules.today();
    boolean from = field.key().equals(ImportFields.QUOTIENT_FROM);
    CellReading day = CellText.date(cell, from ? today.plusYears(1) : today);
    return from
            && day.fault() == null
            && !IncomingQuotient.isNear(LocalDate.parse(day.value()), today)
        ? CellReading.fault("TOO_LONG_AGO", "")
        : day;
  }

  /** What the organisation hides is neither asked nor kept, whatever the line says. */
  private void value(int place, DossierField field, String cell) {
    if (!rules.open().contains(field)) {
      return;
    }
    CellReading reading = CellText.read(field, cell, rules);
    if (reading.fault() == null) {
      values.put(field, reading.value());
    } else {
      fault(place, reading.fault(), field, cell, reading.hint());
    }
  }

  private void fault(int place, String reason, DossierField field, String cell, String hint) {
    add(new Fault(place, reason, field.isSensitive() ? HIDDEN : cell, field.key(), hint));
  }

  /** A town has to be one of its postcode; it is kept as INSEE writes it, with its code. */
  private void town(DossierField town) {
    if (town.type() != FieldType.TOWN) {
      return;
    }
    String typed = values.get(town);
    Optional<DossierField> postcode = town.postcodeOf();
    if (postcode.isEmpty()) {
      rules.towns().named(typed).map(Town::insee).ifPresent(code -> codes.put(town, code));
      return;
    }
    String code = values.get(postcode.get());
    if (code == null) {
      return;
    }
    TownCheck check = rules.towns().check(code, typed);
    if (check.fault() != null) {
      wrongTown(check, town, postcode.get());
    } else if (check.town() != null) {
      values.put(town, check.town().name());
      codes.put(town, check.town().insee());
    }
  }

  /** Four digits are no zero lost, but a slip, where the town does not fit what they make. */
  private void wrongTown(TownCheck check, DossierField town, DossierField postcode) {
    String typed = cell(place(postcode));
    if (check.isOfTown() && typed.matches("[0-9]{4}")) {
      fault(place(postcode), FaultReason.NOT_A_POSTCODE.name(), postcode, typed, "");
      return;
    }
    DossierField wrong = check.isOfTown() ? town : postcode;
    fault(
        place(wrong),
        check.fault().name(),
        wrong,
        values.get(wrong),
        check.hint().replace(", ", "\n"));
  }

  private int place(DossierField field) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).filter(column -> column.fields().contains(field)).isPresent()) {
        return i;
      }
    }
    return 0;
  }

  /** The first column of one of these keys; the first at all where there is none. */
  int place(String... keys) {
    for (String key : keys) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).filter(field -> field.key().equals(key)).isPresent()) {
          return i;
        }
      }
    }
    return 0;
  }

  /** As the file says; where it does not, under age is a child and everybody else a guardian. */
  private MemberKind kindOfLine() {
    String said = at(ImportFields.KIND);
    CellReading reading = said.isEmpty() ? null : CellText.kind(said);
    if (reading != null && reading.fault() == null) {
      return MemberKind.valueOf(reading.value());
    }
    return birth != null && birth.plusYears(OF_AGE).isAfter(rules.today())
        ? MemberKind.CHILD
        : MemberKind.GUARDIAN;
  }

  private String at(String key) {
    int place = place(key);
    return columns.isEmpty() || columns.get(place).filter(f -> f.key().equals(key)).isEmpty()
        ? ""
        : cell(place);
  }

  private LocalDate birth() {
    String said = at(ImportFields.BIRTH_DATE);
    CellReading reading = said.isEmpty() ? null : CellText.date(said, rules.today());
    return reading == null || reading.fault() != null ? null : LocalDate.parse(reading.value());
  }

  private boolean isOfAge() {
    return birth != null && Period.between(birth, rules.today()).getYears() >= OF_AGE;
  }

  /** A column that has to be filled, or missing, in this line. */
  void require(String key) {
    int place = place(key);
    boolean filled =
        columns.stream()
            .flatMap(Optional::stream)
            .filter(field -> field.key().equals(key))
            .anyMatch(field -> field.fields().stream().anyMatch(values::containsKey));
    if (!filled) {
      fault(place, "MISSING");
    }
  }

  void fault(int place, String reason) {
    add(Fault.of(place, reason));
  }

  /** One of each cell: the first that was found. */
  private void add(Fault fault) {
    faults.putIfAbsent(fault.place(), fault);
  }

  /** A family without a name of its own bears that of its first person. */
  void named() {
    name = of(FieldStore.PERSON).get("last_name");
  }

  /** What steers the import; null where the line says nothing. */
  String of(String key) {
    return steering.get(key);
  }

  MemberKind kind() {
    return kind;
  }

  Map<String, String> household() {
    Map<String, String> household = of(FieldStore.HOUSEHOLD);
    if (name != null) {
      household.putIfAbsent("name", name);
    }
    return household;
  }

  Map<String, String> person() {
    return of(FieldStore.PERSON);
  }

  Map<String, String> member() {
    return of(FieldStore.MEMBER);
  }

  private Map<String, String> of(FieldStore store) {
    Map<String, String> columnsOf = new HashMap<>();
    values.forEach(
        (field, value) -> {
          if (field.store() == store) {
            columnsOf.put(field.column(), RowText.of(field, value));
            if (codes.containsKey(field)) {
              columnsOf.put(field.column() + "_insee", codes.get(field));
            }
          }
        });
    return columnsOf;
  }

  Map<DossierField, String> lists() {
    Map<DossierField, String> lists = new EnumMap<>(DossierField.class);
    values.forEach(
        (field, value) -> {
          if (field.store() == FieldStore.VACCINE || field.store() == FieldStore.PICKUP) {
            lists.put(field, value);
          }
        });
    return lists;
  }

  /** It counts from today on, and staff said it, where the line does not say otherwise. */
  List<IncomingQuotient> quotients() {
    String quotient = values.get(DossierField.HOUSEHOLD_QUOTIENT);
    return quotient == null
        ? List.of()
        : List.of(
            new IncomingQuotient(
                Money.ofCents(Long.parseLong(quotient)),
                day(ImportFields.QUOTIENT_FROM),
                QuotientSource.valueOf(
                    steering.getOrDefault(
                        ImportFields.QUOTIENT_SOURCE, QuotientSource.STAFF.name())),
                day(ImportFields.QUOTIENT_RECEIVED)));
  }

  private LocalDate day(String key) {
    String day = steering.get(key);
    return day == null ? rules.today() : LocalDate.parse(day);
  }

  List<Fault> faults() {
    return List.copyOf(faults.values());
  }
}
