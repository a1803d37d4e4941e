package fr.portailfamille.privacy;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRecords;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Durées de conservation: what lapses in an organisation. Administrators look and allow; the
 * nightly job removes, in organisations that were allowed and nowhere else.
 */
@Stateless
@PermitAll
public class RetentionService {

  /** Rows a transaction removes; the page sees the run advance by so many. */
  private static final int CHUNK = 200;

  private static final int SAMPLE = 20;

  @Inject private Sql sql;
  @Inject @Any private Instance<LapsingRecords> rooms;
  @Inject private SettingService settings;
  @Inject private OrganisationService organisations;
  @Inject private StaffScope staff;
  @Inject private AuditTrail audit;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;

  /**
   * The dry run: what the next night would remove. Writes nothing.
   *
   * @throws RefusedException NotFound for who does not administrate the organisation
   */
  public RetentionView view(long organisationId) {
    staff.require(Duty.PROTECT_PRIVACY, organisationId);
    List<LapsingLine> lines = new ArrayList<>();
    for (LapsingRecords room : inOrder()) {
      Instant before = before(organisationId, room.category());
      lines.add(
          new LapsingLine(
              room.category(),
              months(organisationId, room.category()),
              room.count(organisationId, before),
              room.sample(organisationId, before, SAMPLE)));
    }
    String name = organisations.byId(organisationId).name();
    return sql.first(
            "select r.approved_at, a.display_name from retention_approval r"
                + " join account a on a.id = r.approved_by where r.organisation_id = ?",
            row ->
                new RetentionView(
                    organisationId,
                    name,
                    lines,
                    Sql.instant(row, "approved_at"),
                    row.getString("display_name"),
                    lastRun(organisationId)),
            organisationId)
        .orElseGet(
            () ->
                new RetentionView(
                    organisationId, name, lines, null, null, lastRun(organisationId)));
  }

  private RetentionView.Run lastRun(long organisationId) {
    return sql.first(
            "select * from retention_run where organisation_id = ? order by id desc limit 1",
            row ->
                new RetentionView.Run(
                    Sql.instant(row, "started_at"),
                    Sql.instant(row, "ended_at"),
                    progress(row.getLong("id"))),
            organisationId)
        .orElse(null);
  }

  private List<RetentionView.Progress> progress(long runId) {
    return sql.list(
        "select * from retention_count where run_id = ? order by category",
        row ->
            new RetentionView.Progress(
                DataCategory.valueOf(row.getString("category")),
                row.getLong("found"),
                row.getLong("removed")),
        runId);
  }

  /**
   * From tonight on, what has lapsed is removed.
   *
   * @throws RefusedException NotFound
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void approve(long organisationId) {
    staff.require(Duty.PROTECT_PRIVACY, organisationId);
    sql.update(
        "insert into retention_approval values (?, ?, ?) on conflict do nothing",
        organisationId,
        clock.now(),
        caller.accountId().orElseThrow());
    audit.record("retention.approved", "organisation", organisationId, Map.of());
  }

  /**
   * Nothing is removed any more; a run that is under way stops.
   *
   * @throws RefusedException NotFound
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void suspend(long organisationId) {
    staff.require(Duty.PROTECT_PRIVACY, organisationId);
    sql.update("delete from retention_approval where organisation_id = ?", organisationId);
    audit.record("retention.suspended", "organisation", organisationId, Map.of());
  }

  /** The organisations whose administrators allowed it; for the job. */
  @CallerNotChecked
  public List<Long> approved() {
    return sql.ids("select organisation_id from retention_approval order by organisation_id");
  }

  /** Begins a run; its id. For the job. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long start(long organisationId) {
    long run =
        sql.number(
            "insert into retention_run (organisation_id, started_at) values (?, ?) returning id",
            organisationId,
            clock.now());
    for (LapsingRecords room : inOrder()) {
      sql.update(
          "insert into retention_count (run_id, category, found) values (?, ?, ?)",
          run,
          room.category(),
          room.count(organisationId, before(organisationId, room.category())));
    }
    return run;
  }

  /** What can lapse, in the order in which it is removed. */
  public List<DataCategory> categories() {
    return inOrder().stream().map(LapsingRecords::category).toList();
  }

  /**
   * Removes some of a category.
   *
   * @return how many; 0 when nothing is left or nothing is allowed any more
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long removeSome(long runId, DataCategory category) {
    long organisation =
        sql.number(
            "select r.organisation_id from retention_run r join retention_approval a"
                + " using (organisation_id) where r.id = ? and r.ended_at is null",
            runId);
    if (organisation == 0) {
      return 0;
    }
    long removed =
        inOrder().stream()
            .filter(room -> room.category() == category)
            .mapToLong(room -> room.remove(organisation, before(organisation, category), CHUNK))
            .sum();
    sql.update(
        "update retention_count set removed = removed + ? where run_id = ? and category = ?",
        removed,
        runId,
        category);
    return removed;
  }

  /** Ends a run, with its sums in the journal. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void end(long runId) {
    sql.update("update retention_run set ended_at = ? where id = ?", clock.now(), runId);
    Map<String, Long> sums = new TreeMap<>();
    progress(runId).forEach(one -> sums.put(one.category().name(), one.removed()));
    audit.record(
        "retention.ran",
        "organisation",
        sql.number("select organisation_id from retention_run where id = ?", runId),
        sums);
  }

  private List<LapsingRecords> inOrder() {
    return rooms.stream().sorted(Comparator.comparing(LapsingRecords::category)).toList();
  }

  private int months(long organisationId, DataCategory category) {
    return settings.value(PrivacySettings.of(category), Scope.organisation(organisationId));
  }

  private Instant before(long organisationId, DataCategory category) {
    return clock
        .today()
        .minusMonths(months(organisationId, category))
        .atStartOfDay(BusinessClock.PARIS)
        .toInstant();
  }
}
