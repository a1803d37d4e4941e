package fr.portailfamille.intake.internal;

import fr.portailfamille.execution.TaskOrder;
import fr.portailfamille.execution.TaskPiece;
import fr.portailfamille.execution.TaskWork;
import fr.portailfamille.household.FamilyAlike;
import fr.portailfamille.household.FamilyLikeness;
import fr.portailfamille.household.FamilyProbe;
import fr.portailfamille.household.FamilyProbe.ChildProbe;
import fr.portailfamille.household.FieldLists;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.Standing;
import fr.portailfamille.household.StandingFamilies;
import fr.portailfamille.intake.ImportStep;
import fr.portailfamille.intake.internal.ImportStore.Unmatched;
import fr.portailfamille.organisation.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Essai à blanc: reads every line, then looks for families that stand already. Writes no dossier.
 */
@ApplicationScoped
public class CheckWork implements TaskWork {

  public static final String KIND = "family-import-check";

  private static final int LINES = 1000;
  private static final int FAMILIES = 300;

  @Inject private ImportStore store;
  @Inject private ImportedRows imported;
  @Inject private FamilyLikeness likeness;
  @Inject private StandingFamilies standing;
  @Inject private ChangePreview preview;
  @Inject private ImportRules rules;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duty duty() {
    return Duty.EDIT_FAMILIES;
  }

  @Override
  public TaskPiece next(TaskOrder order) {
    ImportRow row = store.lock(order.subjectId());
    return row.step() == ImportStep.CHECK ? read(row) : compare(row);
  }

  /** The first half of the way. */
  private TaskPiece read(ImportRow row) {
    List<RawLine> lines = store.lines(row.id(), row.worked(), LINES);
    LineReader reader = new LineReader(row.columns(), rules.of(row.organisationId()));
    store.read(
        row.id(), lines.stream().map(line -> reader.read(line.line(), line.cells())).toList());
    if (lines.size() == LINES) {
      int last = lines.get(LINES - 1).line();
      store.step(row.id(), ImportStep.CHECK, last);
      return new TaskPiece(Math.min(last, row.lines()) / 2, row.lines(), false);
    }
    store.group(row.id());
    store.step(row.id(), ImportStep.COMPARE, 0);
    return new TaskPiece(row.lines() / 2, row.lines(), false);
  }

  /** The second half. */
  private TaskPiece compare(ImportRow row) {
    List<FamilyRow> families = store.families(row.id(), row.worked(), FAMILIES);
    if (families.isEmpty()) {
      store.step(row.id(), ImportStep.CHECKED, 0);
      return new TaskPiece(row.lines(), row.lines(), true);
    }
    Map<String, List<ReadLine>> lines =
        FamilyLines.of(store, row, families, rules.of(row.organisationId()));
    store.named(
        row.id(),
        families.stream().map(f -> (long) f.no()).toList(),
        families.stream().map(f -> name(lines.get(f.key()))).toList());
    List<FamilyRow> readable = families.stream().filter(f -> !f.faulty()).toList();
    if (row.isList()) {
      match(row, readable, lines);
    } else {
      look(row, readable, lines);
    }
    FamilyRow last = families.get(families.size() - 1);
    store.step(row.id(), ImportStep.COMPARE, last.no());
    int far = row.lines() / 2 + Math.min(last.firstLine(), row.lines()) / 2;
    return new TaskPiece(Math.min(far, row.lines()), row.lines(), false);
  }

  /** Each family of a list has to be one household that stands. */
  private void match(ImportRow row, List<FamilyRow> families, Map<String, List<ReadLine>> lines) {
    Map<Integer, List<Standing>> found = new HashMap<>();
    standing
        .of(
            row.organisationId(),
            families.stream().map(f -> lines.get(f.key()).get(0).number()).toList(),
            families.stream().map(f -> beneficiary(lines.get(f.key()).get(0))).toList())
        .forEach(one -> found.computeIfAbsent(one.index(), i -> new ArrayList<>()).add(one));
    List<Long> numbers = new ArrayList<>();
    List<Long> households = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    List<Unmatched> unmatched = new ArrayList<>();
    for (int i = 0; i < families.size(); i++) {
      FamilyRow family = families.get(i);
      List<Standing> meant = found.getOrDefault(i, List.of());
      if (meant.size() == 1) {
        numbers.add((long) family.no());
        households.add(meant.get(0).householdId());
        reasons.add(lines.get(family.key()).get(0).number() == null ? "BENEFICIARY" : "NUMBER");
      } else {
        unmatched.add(unmatched(row, family, lines.get(family.key()).get(0), meant));
      }
    }
    store.fault(row.id(), unmatched);
    found(row, lines, families, new Found(numbers, households, reasons));
  }

  private static String beneficiary(ReadLine line) {
    return line.number() == null ? line.beneficiary() : null;
  }

  private static Unmatched unmatched(
      ImportRow row, FamilyRow family, ReadLine line, List<Standing> meant) {
    boolean numbered = line.number() != null;
    return new Unmatched(
        family.no(),
        row.columns().indexOf(numbered ? ImportFields.NUMBER : ImportFields.BENEFICIARY),
        meant.isEmpty() ? "HOUSEHOLD_UNKNOWN" : "HOUSEHOLD_TWICE",
        numbered ? line.number() : line.beneficiary(),
        FieldLists.join(meant, Standing::number));
  }

  private void look(ImportRow row, List<FamilyRow> families, Map<String, List<ReadLine>> lines) {
    Map<String, Long> known =
        imported.knownHouseholds(
            row.organisationId(), families.stream().map(FamilyRow::key).toList());
    List<FamilyRow> unknown = families.stream().filter(f -> !known.containsKey(f.key())).toList();
    List<FamilyAlike> alike =
        likeness.alike(
            row.organisationId(), unknown.stream().map(f -> probe(lines.get(f.key()))).toList());
    List<Long> numbers = new ArrayList<>();
    List<Long> households = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (FamilyRow family : families) {
      if (known.containsKey(family.key())) {
        numbers.add((long) family.no());
        households.add(known.get(family.key()));
        reasons.add("KNOWN");
      }
    }
    for (FamilyAlike found : alike) {
      numbers.add((long) unknown.get(found.index()).no());
      households.add(found.householdId());
      reasons.add(found.reason().name());
    }
    found(row, lines, families, new Found(numbers, households, reasons));
  }

  /** The families that stand: their numbers in the import, the households, and why. */
  private record Found(List<Long> numbers, List<Long> households, List<String> reasons) {}

  private void found(
      ImportRow row, Map<String, List<ReadLine>> lines, List<FamilyRow> families, Found found) {
    store.alike(row.id(), found.numbers(), found.households(), found.reasons());
    Map<Integer, List<ReadLine>> incoming = new HashMap<>();
    families.forEach(family -> incoming.put(family.no(), lines.get(family.key())));
    Map<Integer, Long> standing = new HashMap<>();
    for (int i = 0; i < found.numbers().size(); i++) {
      standing.put(found.numbers().get(i).intValue(), found.households().get(i));
    }
    preview.keep(row, standing, incoming);
  }

  private static String name(List<ReadLine> lines) {
    return FamilyLines.household(lines).getOrDefault("name", "");
  }

  private static FamilyProbe probe(List<ReadLine> lines) {
    Map<String, String> household = FamilyLines.household(lines);
    return new FamilyProbe(
        lines.get(0).number(),
        household.get("name"),
        household.get("email"),
        household.get("phone"),
        household.get("street"),
        household.get("postcode"),
        lines.stream()
            .filter(l -> l.kind() == MemberKind.CHILD && l.person().containsKey("birth_date"))
            .map(l -> new ChildProbe(l.fullName(), l.person().get("birth_date")))
            .toList());
  }
}
