package fr.portailfamille.document;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.document.internal.DocumentRows;
import fr.portailfamille.document.internal.FileIntake;
import fr.portailfamille.document.internal.PaperRows;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.intake.AccountRequestService;
import fr.portailfamille.intake.OpenRequest;
import fr.portailfamille.intake.RequestPerson;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Network;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Papers with a request for an account: whoever holds the link of a confirmed request sends them
 * until staff decide, and gets none of them back. As every file they are looked at and stored
 * before the transaction that notes them ({@code docs/adr/0021}).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RequestPaperService {

  private static final int LONGEST_NAME = 100;
  private static final long MEGABYTE = 1024L * 1024;

  @Inject private Entrance entrance;
  @Inject private Sql sql;
  @Inject private DocumentRows rows;
  @Inject private PaperRows papers;
  @Inject private FileIntake intake;
  @Inject private AccountRequestService requests;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * What an organisation asks with a request, before anybody is named.
   *
   * @return nothing where requests come without papers
   */
  public List<AskedPaper> asked(long organisationId) {
    return mostFiles(organisationId) == 0 || !requests.isOpen(organisationId)
        ? List.of()
        : types(organisationId).stream()
            .map(type -> asked(type, 0, null, forms(type), false))
            .toList();
  }

  /** Whether the organisation takes papers with a request at all. */
  public boolean isTaken(long organisationId) {
    return mostFiles(organisationId) > 0;
  }

  /** Whether a link may send papers now; asked before a byte of them is read. */
  public boolean mayCome(String token) {
    return requests.open(token).map(open -> isTaken(open.organisationId())).orElse(false);
  }

  /**
   * What is asked of the request of this link, and what came; nothing for a link that is unknown,
   * lapsed or decided on.
   */
  public Optional<RequestPaperSheet> sheet(String token) {
    return requests.open(token).map(this::sheet);
  }

  private RequestPaperSheet sheet(OpenRequest request) {
    List<RequestPaper> sent = papers.views(request.id(), request.persons());
    int most = mostFiles(request.organisationId());
    return new RequestPaperSheet(
        request,
        asked(request),
        sent,
        most,
        Math.max(0, most - count(sent)),
        settings.value(RequestPaperSettings.MOST_MEGABYTES, scope(request)));
  }

  private List<AskedPaper> asked(OpenRequest request) {
    List<PaperRows.Row> sent = papers.of(request.id());
    List<AskedPaper> asked = new ArrayList<>();
    for (TypeView type : types(request.organisationId())) {
      if (type.subject() == Subject.HOUSEHOLD) {
        asked.add(asked(type, 0, null, forms(type), isSent(sent, type, 0)));
      }
      request.persons().stream()
          .filter(p -> isOf(type, p))
          .forEach(
              p ->
                  asked.add(
                      asked(
                          type,
                          p.line(),
                          p.firstName(),
                          forms(type),
                          isSent(sent, type, p.line()))));
    }
    return asked;
  }

  private static AskedPaper asked(
      TypeView type, int line, String firstName, List<BlankForm> forms, boolean sent) {
    return new AskedPaper(
        type.id(), type.subject(), line, type.name(), firstName, type.hint(), forms, sent);
  }

  private static boolean isSent(List<PaperRows.Row> sent, TypeView type, int line) {
    return sent.stream().anyMatch(p -> Objects.equals(p.typeId(), type.id()) && p.line() == line);
  }

  private List<BlankForm> forms(TypeView type) {
    return rows.forms(type.organisationId()).stream()
        .filter(f -> Objects.equals(f.typeId(), type.id()))
        .toList();
  }

  private List<TypeView> types(long organisationId) {
    return rows.types(organisationId).stream()
        .filter(t -> t.withRequest() && !t.retired())
        .toList();
  }

  private static boolean isOf(TypeView type, RequestPerson person) {
    return type.subject() != Subject.HOUSEHOLD
        && MemberKind.valueOf(type.subject().name()) == person.kind();
  }

  /**
   * Takes a paper in; called outside a transaction. One of the same kind for the same person gives
   * way to it; what is refused leaves nothing behind.
   *
   * @throws RefusedException RequestLapsed, NotFound for a kind that is not asked,
   *     OtherNameMissing, RequestFull, TooManySends, or what is wrong with each file
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void supply(SupplyPaperCommand command) {
    int mostMegabytes = entrance.enter(() -> begin(command));
    // what nobody could scan is not taken from strangers, whatever the organisation says of
    // families
    intake.keep(
        command.files(), mostMegabytes, ScannerAwayPolicy.REFUSE, files -> note(command, files));
  }

  /** Each try counts, also one whose files are refused then: looking at them is what costs. */
  private int begin(SupplyPaperCommand command) {
    OpenRequest request = requests.locked(command.token());
    if (command.files().isEmpty()) {
      throw new RefusedException(new NoFile());
    }
    requireRoom(request, command);
    holdBack(Network.of(command.address()));
    sql.update(
        "insert into request_upload (network, bytes, tried_at) values (?, ?, ?)",
        Network.of(command.address()),
        command.files().stream().mapToLong(f -> f.content().length).sum(),
        clock.now());
    return settings.value(RequestPaperSettings.MOST_MEGABYTES, scope(request));
  }

  /** One after the other, so that many at once do not pass the counts together. */
  private void holdBack(String network) {
    sql.list(
        "select pg_advisory_xact_lock(hashtext('request_upload'))::text", row -> row.getString(1));
    Instant hourAgo = clock.now().minus(Duration.ofHours(1));
    Instant dayAgo = clock.now().minus(Duration.ofDays(1));
    if (sql.number(
                "select count(*) from request_upload where network = ? and tried_at > ?",
                network,
                hourAgo)
            >= settings.value(RequestPaperSettings.PER_NETWORK, Scope.INSTALLATION)
        || sql.number(
                "select coalesce(sum(bytes), 0) from request_upload where tried_at > ?", dayAgo)
            >= settings.value(RequestPaperSettings.IN_ALL, Scope.INSTALLATION) * MEGABYTE) {
      throw new RefusedException(new TooManySends());
    }
  }

  private long note(SupplyPaperCommand command, List<FileIntake.Stored> files) {
    OpenRequest request = requests.locked(command.token());
    requireRoom(request, command);
    papers.delete(replaced(request, command));
    long id =
        sql.number(
            """
            insert into request_paper (account_request_id, document_type_id, person_line,
                                       other_name, supplied_at)
            values (?, ?::bigint, ?, ?, ?) returning id
            """,
            request.id(),
            command.typeId(),
            command.line(),
            command.typeId() == null ? command.otherName().strip() : null,
            clock.now());
    intake.notePaper(id, files);
    audit.record(
        "account-request.paper-sent",
        "account_request",
        request.id(),
        Map.of("paper", id, "files", files.size()));
    return id;
  }

  private void requireRoom(OpenRequest request, SupplyPaperCommand command) {
    requireTarget(request, command);
    int most = mostFiles(request.organisationId());
    List<Long> replaced = replaced(request, command);
    List<RequestPaper> staying =
        papers.views(request.id(), request.persons()).stream()
            .filter(p -> !replaced.contains(p.id()))
            .toList();
    if (count(staying) + command.files().size() > most) {
      throw new RefusedException(new RequestFull(most));
    }
  }

  private void requireTarget(OpenRequest request, SupplyPaperCommand command) {
    if (command.typeId() == null) {
      String name = command.otherName();
      if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
        throw new RefusedException(new OtherNameMissing());
      }
      if (command.line() != 0) {
        throw new RefusedException(new NotFound());
      }
    } else if (asked(request).stream()
        .noneMatch(a -> a.typeId() == command.typeId() && a.line() == command.line())) {
      throw new RefusedException(new NotFound());
    }
  }

  private List<Long> replaced(OpenRequest request, SupplyPaperCommand command) {
    return command.typeId() == null
        ? List.of()
        : papers.of(request.id()).stream()
            .filter(p -> command.typeId().equals(p.typeId()) && p.line() == command.line())
            .map(PaperRows.Row::id)
            .toList();
  }

  /**
   * Takes a paper back.
   *
   * @throws RefusedException RequestLapsed; NotFound for one of another request
   */
  public void remove(String token, long paperId) {
    OpenRequest request = requests.locked(token);
    if (papers.of(request.id()).stream().noneMatch(p -> p.id() == paperId)) {
      throw new RefusedException(new NotFound());
    }
    papers.delete(List.of(paperId));
    audit.record(
        "account-request.paper-removed", "account_request", request.id(), Map.of("paper", paperId));
  }

  /** Forgets from where papers were sent a day ago; for the night. */
  public int forgetOldTries() {
    return sql.update(
        "delete from request_upload where tried_at < ?", clock.now().minus(Duration.ofDays(1)));
  }

  private int mostFiles(long organisationId) {
    return settings.value(RequestPaperSettings.MOST_FILES, Scope.organisation(organisationId));
  }

  private static Scope scope(OpenRequest request) {
    return Scope.organisation(request.organisationId());
  }

  private static int count(List<RequestPaper> papers) {
    return papers.stream().mapToInt(p -> p.files().size()).sum();
  }
}
