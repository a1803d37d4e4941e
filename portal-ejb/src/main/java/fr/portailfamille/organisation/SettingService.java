package fr.portailfamille.organisation;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and changes settings. Reading is for every room and asks for no role; changing is for the
 * administrators of the organisation, for the whole installation for the installation's.
 */
@Stateless
@PermitAll
public class SettingService {

  /** The scopes to ask, narrowest first, found through the tables; one row per step. */
  private static final String CHAIN =
      """
      with place as (
        select a.id as activity, a.structure_id as structure, a.regie_id as regie,
               s.organisation_id as organisation
          from activity a join structure s on s.id = a.structure_id
         where ?::text = 'ACTIVITY' and a.id = ?
        union all
        select null, s.id, null, s.organisation_id from structure s
         where ?::text = 'STRUCTURE' and s.id = ?
        union all
        select null, null, r.id, r.organisation_id from regie r
         where ?::text = 'REGIE' and r.id = ?
        union all
        select null, null, null, o.id from organisation o
         where ?::text = 'ORGANISATION' and o.id = ?
      ),
      chain as (
        select 1 as step, 'ACTIVITY' as scope, activity as scope_id from place
        union all select 2, 'STRUCTURE', structure from place
        union all select 3, 'REGIE', regie from place
        union all select 4, 'ORGANISATION', organisation from place
        union all select 5, 'INSTALLATION', 0
      )
      """;

  @Inject private Sql sql;
  @Inject private SecretBox secretBox;
  @Inject private SettingCatalogue catalogue;
  @Inject private CurrentCaller caller;
  @Inject private StaffScope staff;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /** The value that counts at a scope; the setting's default where nobody set one. */
  public <T> T value(Setting<T> setting, Scope scope) {
    return found(setting, scope)
        .flatMap(found -> setting.read(plain(setting, found.text())))
        .orElse(setting.defaultValue());
  }

  /**
   * The values that count at several activities, in one statement; secrets are not read this way.
   */
  public SettingValues ofActivities(Collection<Setting<?>> settings, Collection<Long> activityIds) {
    SettingValues values = new SettingValues();
    sql.list(
        """
        select distinct on (a.id, s.setting_key) a.id, s.setting_key, s.value
          from activity a
          join structure st on st.id = a.structure_id
          cross join lateral (
            values (1, 'ACTIVITY', a.id), (2, 'STRUCTURE', st.id), (3, 'REGIE', a.regie_id),
                   (4, 'ORGANISATION', st.organisation_id), (5, 'INSTALLATION', 0)
          ) as c (step, scope, scope_id)
          join setting s on s.scope = c.scope and s.scope_id = c.scope_id
         where a.id = any(?) and s.setting_key = any(?)
         order by a.id, s.setting_key, c.step
        """,
        row -> {
          values.put(row.getLong(1), row.getString(2), row.getString(3));
          return true;
        },
        activityIds,
        settings.stream().filter(s -> !s.isSecret()).map(Setting::key).toList());
    return values;
  }

  /** Every setting that may be set at this kind of scope, by key; secrets are never shown. */
  @RolesAllowed({"STAFF", "ADMIN"})
  public List<SettingLine> lines(Scope scope) {
    requireDuty(Duty.CHANGE_SETTINGS, scope);
    return catalogue.all().stream()
        .filter(setting -> setting.scopes().contains(scope.kind()))
        .map(setting -> line(setting, scope))
        .toList();
  }

  /**
   * Sets or takes away a value, with a line in the audit trail (a secret's value never in it).
   *
   * @throws RefusedException NotFound for an unknown setting, a scope it does not know or that is
   *     not the caller's; SettingOutOfBounds or SettingValueRefused for a text that does not fit
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void change(ChangeSettingCommand command) {
    Scope scope = command.scope();
    requireDuty(Duty.CHANGE_SETTINGS, scope);
    Setting<?> setting =
        catalogue
            .find(command.key())
            .filter(s -> s.scopes().contains(scope.kind()))
            .orElseThrow(() -> new RefusedException(new NotFound()));
    String text = command.text() == null ? "" : command.text().strip();
    if (text.isEmpty()) {
      sql.update(
          "delete from setting where setting_key = ? and scope = ? and scope_id = ?",
          setting.key(),
          scope.kind(),
          scope.id());
    } else {
      store(setting, scope, text);
    }
    audit.record(
        "setting.changed",
        "setting",
        null,
        Map.of(
            "key",
            setting.key(),
            "scope",
            scope.kind() + ":" + scope.id(),
            "value",
            setting.isSecret() ? "(secret)" : text));
  }

  private static Refusal unfit(Setting<?> setting) {
    SettingName name = new SettingName(setting.key());
    return switch (setting.type()) {
      case WHOLE_NUMBER, MINUTES -> new SettingOutOfBounds(name, setting.least(), setting.most());
      default -> new SettingValueRefused(name);
    };
  }

  private void store(Setting<?> setting, Scope scope, String text) {
    if (setting.read(text).isEmpty()) {
      throw new RefusedException(unfit(setting));
    }
    sql.update(
        """
        insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)
        values (?, ?, ?, ?, ?, ?)
        on conflict (setting_key, scope, scope_id) do update
          set value = excluded.value, changed_at = excluded.changed_at,
              changed_by = excluded.changed_by
        """,
        setting.key(),
        scope.kind(),
        scope.id(),
        setting.isSecret() ? Base64.getEncoder().encodeToString(secretBox.seal(text)) : text,
        clock.now(),
        caller.actor());
  }

  private <T> SettingLine line(Setting<T> setting, Scope scope) {
    Optional<Found> found = found(setting, scope);
    boolean here = found.filter(f -> f.kind() == scope.kind()).isPresent();
    String effective =
        setting.isSecret()
            ? String.valueOf(found.isPresent())
            : found.map(Found::text).orElseGet(setting::defaultText);
    return new SettingLine(
        setting.key(),
        setting.type(),
        setting.choices(),
        here && !setting.isSecret() ? found.get().text() : null,
        effective,
        found.map(Found::kind).orElse(null));
  }

  private record Found(ScopeKind kind, String text) {}

  private Optional<Found> found(Setting<?> setting, Scope scope) {
    String kind = scope.kind().name();
    long id = scope.id();
    return sql.first(
        CHAIN
            + """
              select s.scope, s.value
                from chain c join setting s on s.scope = c.scope and s.scope_id = c.scope_id
               where s.setting_key = ?
               order by c.step limit 1
              """,
        row -> new Found(ScopeKind.valueOf(row.getString(1)), row.getString(2)),
        kind,
        id,
        kind,
        id,
        kind,
        id,
        kind,
        id,
        setting.key());
  }

  private String plain(Setting<?> setting, String stored) {
    return setting.isSecret() ? secretBox.open(Base64.getDecoder().decode(stored)) : stored;
  }

  /** The whole installation is for its administrators, the rest for those of its organisation. */
  private void requireDuty(Duty duty, Scope scope) {
    if (!may(duty, scope)) {
      throw new RefusedException(new NotFound());
    }
  }

  private boolean may(Duty duty, Scope scope) {
    return scope.equals(Scope.INSTALLATION)
        ? staff.mayEverywhere(duty)
        : organisation(scope).filter(o -> staff.may(duty, o)).isPresent();
  }

  private Optional<Long> organisation(Scope scope) {
    String kind = scope.kind().name();
    long id = scope.id();
    return sql.first(
        CHAIN + " select scope_id from chain where scope = 'ORGANISATION'",
        row -> row.getLong(1),
        kind,
        id,
        kind,
        id,
        kind,
        id,
        kind,
        id);
  }
}
