package fr.portailfamille.document;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.document.internal.DocumentRows;
import fr.portailfamille.document.internal.DocumentRules;
import fr.portailfamille.document.internal.Requirement;
import fr.portailfamille.document.internal.Supplied;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.Right;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a household has to supply, and what it has supplied. */
@Stateless
@PermitAll
public class DocumentService {

  @Inject private Sql sql;
  @Inject private DocumentRows rows;
  @Inject private HouseholdService households;
  @Inject private Participations participations;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  private record Key(long typeId, Long personId) {}

  /**
   * What is asked of the household and of each of its members, with its state: the dossier first,
   * then each member; for its family and for staff that may read it.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public List<RequiredDocument> required(long householdId) {
    HouseholdView household = households.requireReading(householdId);
    LocalDate today = clock.today();
    int month = campaignMonth(household.organisationId());
    List<Requirement> all = rows.requirements(household.organisationId());
    Set<Participation> takesPart = participations.of(householdId);
    List<Supplied> supplied = rows.suppliedOf(householdId);
    List<BlankForm> forms = rows.forms(household.organisationId());
    Map<Key, RequiredDocument> asked = new LinkedHashMap<>();
    all.stream()
        .filter(r -> DocumentRules.isAskedOfDossier(r, takesPart, today, month))
        .forEach(r -> put(asked, required(r, null, supplied, forms, today)));
    for (MemberView member : household.participants()) {
      all.stream()
          .filter(r -> DocumentRules.isAsked(r, member, takesPart, today, month))
          .forEach(r -> put(asked, required(r, member, supplied, forms, today)));
    }
    return new ArrayList<>(asked.values());
  }

  /**
   * Every compulsory document that is asked of a household and its participants, with its state:
   * once for each activity that asks.
   */
  @CallerNotChecked
  public List<NeededDocument> needed(HouseholdView household) {
    return needed(household, Set.of());
  }

  /**
   * The same as if some took part in more than they do: before a booking that enrols at once.
   *
   * @param alsoIn what is about to be booked
   */
  @CallerNotChecked
  public List<NeededDocument> needed(HouseholdView household, Set<Participation> alsoIn) {
    LocalDate today = clock.today();
    int month = campaignMonth(household.organisationId());
    Set<Participation> takesPart = new HashSet<>(participations.of(household.id()));
    takesPart.addAll(alsoIn);
    List<Supplied> supplied = rows.suppliedOf(household.id());
    List<NeededDocument> needed = new ArrayList<>();
    for (Requirement asked : rows.requirements(household.organisationId())) {
      if (!asked.compulsory()) {
        continue;
      }
      if (DocumentRules.isAskedOfDossier(asked, takesPart, today, month)) {
        needed.add(needed(asked, null, supplied, today));
      }
      household.participants().stream()
          .filter(member -> DocumentRules.isAsked(asked, member, takesPart, today, month))
          .forEach(member -> needed.add(needed(asked, member.personId(), supplied, today)));
    }
    return needed;
  }

  private static NeededDocument needed(
      Requirement asked, Long personId, List<Supplied> all, LocalDate today) {
    LocalDate day = DocumentRules.neededOn(asked, today);
    return new NeededDocument(
        asked.typeId(),
        asked.name(),
        asked.activityId(),
        personId,
        DocumentRules.telling(all, asked.typeId(), personId, day)
            .map(document -> document.state(day))
            .orElse(DocumentState.MISSING));
  }

  /** Asked twice (by two activities) it is one: compulsory, or still to supply, if either is. */
  private static void put(Map<Key, RequiredDocument> asked, RequiredDocument one) {
    asked.merge(
        new Key(one.typeId(), one.personId()),
        one,
        (a, b) -> a.isOwed() || (a.compulsory() && !b.isOwed()) ? a : b);
  }

  private static RequiredDocument required(
      Requirement asked,
      MemberView member,
      List<Supplied> all,
      List<BlankForm> forms,
      LocalDate today) {
    Long person = member == null ? null : member.personId();
    LocalDate day = DocumentRules.neededOn(asked, today);
    Optional<Supplied> telling = DocumentRules.telling(all, asked.typeId(), person, day);
    DocumentState state = telling.map(s -> s.state(day)).orElse(DocumentState.MISSING);
    return new RequiredDocument(
        asked.typeId(),
        asked.name(),
        asked.compulsory(),
        person,
        member == null ? null : member.firstName(),
        member == null ? 0 : member.position(),
        state,
        telling.map(Supplied::suppliedAt).orElse(null),
        telling.map(Supplied::validUntil).orElse(null),
        asked.hint(),
        telling.map(Supplied::id).orElse(null),
        state == DocumentState.REFUSED ? telling.get().refusal() : null,
        forms.stream().filter(f -> Objects.equals(f.typeId(), asked.typeId())).toList());
  }

  /**
   * Everything the household has supplied, the newest first; for its family and for staff that may
   * read it.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public List<SuppliedDocument> supplied(long householdId) {
    households.requireReading(householdId);
    return rows.documentsOf(householdId, clock.today());
  }

  /** The kinds of document of the household's organisation, for the form that supplies one. */
  public List<TypeView> types(long householdId) {
    HouseholdView household = households.requireReading(householdId);
    return rows.types(household.organisationId()).stream().filter(t -> !t.retired()).toList();
  }

  /** The largest file the household may send, in megabytes. */
  public int mostMegabytes(long householdId) {
    return settings.value(
        DocumentSettings.MOST_MEGABYTES,
        new Scope(ScopeKind.ORGANISATION, households.requireReading(householdId).organisationId()));
  }

  /**
   * Takes back a document that nobody has checked yet.
   *
   * @throws RefusedException NotFound, AlreadyAccepted
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void remove(long householdId, long documentId) {
    households.requireRight(householdId, Right.EDIT);
    households.lock(householdId);
    SuppliedDocument document =
        rows.document(documentId, clock.today()).stream()
            .filter(d -> rows.householdOf(documentId) == householdId)
            .findFirst()
            .orElseThrow(() -> new RefusedException(new NotFound()));
    if (rows.delete(documentId) == 0) {
      throw new RefusedException(new AlreadyAccepted());
    }
    audit.record("document.removed", "household", householdId, Map.of("name", document.name()));
  }

  private int campaignMonth(long organisationId) {
    return settings.value(
        DocumentSettings.NEXT_YEAR_FROM_MONTH, new Scope(ScopeKind.ORGANISATION, organisationId));
  }
}
