package fr.portailfamille.intake.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.execution.TaskOrder;
import fr.portailfamille.execution.TaskPiece;
import fr.portailfamille.execution.TaskWork;
import fr.portailfamille.household.BroughtIn;
import fr.portailfamille.household.BroughtIn.BroughtInPerson;
import fr.portailfamille.household.FamilyImage;
import fr.portailfamille.household.FamilyImages;
import fr.portailfamille.household.FamilyIntake;
import fr.portailfamille.household.IncomingFamily;
import fr.portailfamille.household.IncomingPerson;
import fr.portailfamille.intake.ImportChoice;
import fr.portailfamille.intake.ImportOutcome;
import fr.portailfamille.intake.ImportStep;
import fr.portailfamille.organisation.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the families of an import, some at a time. What was brought in before, by whatever import,
 * is recognised by its source key: nothing is written twice.
 */
@ApplicationScoped
public class RunWork implements TaskWork {

  public static final String KIND = "family-import";

  private static final int FAMILIES = 100;

  @Inject private ImportStore store;
  @Inject private ImportedRows imported;
  @Inject private FamilyIntake intake;
  @Inject private AuditTrail audit;
  @Inject private FamilyImages images;
  @Inject private ImportedValues values;
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
    int total = store.families(row.id());
    List<FamilyRow> families = store.families(row.id(), row.worked(), FAMILIES);
    if (families.isEmpty()) {
      store.withoutHealth(row);
      store.step(row.id(), ImportStep.DONE, 0);
      return new TaskPiece(total, total, true);
    }
    int worked = new Piece(row, order, families).write();
    store.step(row.id(), ImportStep.RUN, worked);
    return new TaskPiece(worked, total, false);
  }

  /** One piece of the work. */
  private final class Piece {

    private final ImportRow row;
    private final TaskOrder order;
    private final List<FamilyRow> families;
    private final Map<String, List<ReadLine>> lines;
    private final Map<String, Long> knownHouseholds;
    private final Map<String, Long> knownPersons;
    private final List<FamilyResult> results = new ArrayList<>();
    private final List<FamilyRow> toCreate = new ArrayList<>();
    private final Map<FamilyRow, Long> toUpdate = new HashMap<>();

    private Piece(ImportRow row, TaskOrder order, List<FamilyRow> families) {
      this.row = row;
      this.order = order;
      this.families = families;
      this.lines = FamilyLines.of(store, row, families, rules.of(row.organisationId()));
      this.knownHouseholds =
          imported.knownHouseholds(
              row.organisationId(), families.stream().map(FamilyRow::key).toList());
      this.knownPersons =
          imported.knownPersons(
              row.organisationId(),
              lines.values().stream().flatMap(List::stream).map(ReadLine::personKey).toList());
    }

    /** Gives the number of the last family that was done. */
    private int write() {
      int last = 0;
      Set<Object> met = new HashSet<>();
      for (FamilyRow family : families) {
        if (!family.faulty() && meetsAgain(family, met)) {
          // a new person or a household that another family of this piece has too: in the next one
          break;
        }
        decide(family);
        last = family.no();
      }
      create();
      update();
      store.results(row.id(), results);
      return last;
    }

    private boolean meetsAgain(FamilyRow family, Set<Object> met) {
      long household = knownHouseholds.getOrDefault(family.key(), family.alikeId());
      boolean again = household != 0 && !met.add(household);
      for (ReadLine line : lines.get(family.key())) {
        again |=
            !row.isList()
                && !knownPersons.containsKey(line.personKey())
                && !met.add(line.personKey());
      }
      return again;
    }

    private void decide(FamilyRow family) {
      ImportChoice choice = family.choice() == null ? row.choice() : family.choice();
      Long known = knownHouseholds.get(family.key());
      if (family.faulty()) {
        results.add(result(family, ImportOutcome.FAULTY, 0));
      } else if (known != null && choice == ImportChoice.UPDATE) {
        toUpdate.put(family, known);
      } else if (known != null) {
        results.add(result(family, ImportOutcome.UNCHANGED, known));
      } else if (family.alikeId() == 0 || choice == ImportChoice.CREATE) {
        toCreate.add(family);
      } else if (choice == ImportChoice.UPDATE) {
        toUpdate.put(family, family.alikeId());
      } else {
        results.add(result(family, ImportOutcome.SKIPPED, family.alikeId()));
      }
    }

    private void create() {
      if (toCreate.isEmpty()) {
        return;
      }
      List<BroughtIn> created =
          intake.create(
              order.actor(),
              row.organisationId(),
              toCreate.stream().map(f -> incoming(f, 0)).toList());
      keep(toCreate, created, row.id(), ImportOutcome.CREATED);
    }

    private void update() {
      if (toUpdate.isEmpty()) {
        return;
      }
      List<FamilyRow> rows = List.copyOf(toUpdate.keySet());
      Set<String> columns = row.filled();
      Map<FamilyImage.Place, FamilyImage> before = images.of(toUpdate.values(), columns);
      List<BroughtIn> updated =
          intake.update(
              order.actor(),
              row.organisationId(),
              rows.stream().map(f -> incoming(f, toUpdate.get(f))).toList());
      values.keep(row.id(), before, images.of(toUpdate.values(), columns));
      keep(rows, updated, null, ImportOutcome.UPDATED);
    }

    private void keep(
        List<FamilyRow> rows, List<BroughtIn> brought, Long importId, ImportOutcome outcome) {
      Map<String, Long> households = new HashMap<>();
      Map<String, Long> createdPersons = new HashMap<>();
      Map<String, Long> otherPersons = new HashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        FamilyRow family = rows.get(i);
        BroughtIn in = brought.get(i);
        if (!row.isList()) {
          // a list means whoever has the number on the day of the list
          households.put(family.key(), in.householdId());
        }
        List<ReadLine> persons = lines.get(family.key());
        for (int p = 0; p < in.persons().size(); p++) {
          BroughtInPerson person = in.persons().get(p);
          (person.created() ? createdPersons : otherPersons)
              .put(persons.get(p).personKey(), person.personId());
        }
        results.add(
            result(family, in.changed() ? outcome : ImportOutcome.UNCHANGED, in.householdId()));
        if (in.changed()) {
          audit.recordAs(
              order.actor(),
              outcome == ImportOutcome.CREATED ? "household.imported" : "household.import-updated",
              "household",
              in.householdId(),
              Map.of("import", row.id(), "line", family.firstLine()));
        }
      }
      imported.remember("household", row.organisationId(), households, importId);
      imported.remember("person", row.organisationId(), createdPersons, row.id());
      imported.remember("person", row.organisationId(), otherPersons, null);
    }

    private IncomingFamily incoming(FamilyRow family, long householdId) {
      List<ReadLine> persons = lines.get(family.key());
      return new IncomingFamily(
          householdId,
          persons.get(0).number(),
          householdId == 0
              ? FamilyLines.household(persons)
              : row.said(FamilyLines.household(persons)),
          row.isList() ? List.of() : incoming(persons),
          FamilyLines.quotients(persons));
    }

    private List<IncomingPerson> incoming(List<ReadLine> persons) {
      return persons.stream()
          .map(
              line ->
                  new IncomingPerson(
                      knownPersons.getOrDefault(line.personKey(), 0L),
                      line.kind(),
                      line.person(),
                      line.member(),
                      line.lists()))
          .toList();
    }

    private FamilyResult result(FamilyRow family, ImportOutcome outcome, long householdId) {
      return new FamilyResult(family.no(), family.key(), outcome, householdId, null);
    }
  }
}
