package fr.portailfamille.privacy.internal;

import fr.portailfamille.privacy.JournalLine;
import fr.portailfamille.privacy.JournalQuery;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The search in the journal; its indexes begin with what is filtered and end with the moment. */
@Dependent
public class JournalSearch {

  private static final int MOST_ACTORS = 200;
  private static final int MOST_HOUSEHOLDS = 200;

  /** An empty list has no type. */
  private static final List<String> NOTHING = List.of("");

  private static final String SYSTEM = "system";

  /** Facts that are kept as the id of what they mean, and read by its name while it stands. */
  private static final List<String> NOTED_BY_ID =
      List.of("household", "activity", "person", "invoice", "attempt");

  @Inject private Sql sql;

  public List<JournalLine> lines(JournalQuery query, int most) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder where = new StringBuilder(" where true");
    if (query.organisationId() != null) {
      where.append(" and e.organisation_id = ?");
      parameters.add(query.organisationId());
    }
    if (isSet(query.who())) {
      where.append(" and e.actor = any(?)");
      parameters.add(actors(query.who().strip()));
    }
    if (query.actions() != null) {
      where.append(" and e.action = any(?)");
      parameters.add(query.actions().isEmpty() ? NOTHING : query.actions());
    }
    if (isSet(query.subject())) {
      List<Long> households = households(query.organisationId(), query.subject().strip());
      where.append(
          " and (e.subject_type = 'household' and e.subject_id = any(?)"
              + " or e.details ->> 'household' = any(?::text[]))");
      parameters.add(households);
      parameters.add(households);
    }
    if (query.from() != null) {
      where.append(" and e.at >= ?");
      parameters.add(query.from().atStartOfDay(BusinessClock.PARIS).toInstant());
    }
    if (query.to() != null) {
      LocalDate after = query.to().plusDays(1);
      where.append(" and e.at < ?");
      parameters.add(after.atStartOfDay(BusinessClock.PARIS).toInstant());
    }
    if (query.beforeAt() != null && query.beforeId() != null) {
      where.append(" and (e.at, e.id) < (?, ?)");
      parameters.add(query.beforeAt());
      parameters.add(query.beforeId());
    }
    return sql.list(
        """
        select e.*, o.name as organisation,
               (select a.display_name from account a
                 where e.actor like 'account:%' and a.id = substr(e.actor, 9)::bigint) as who,
               case e.subject_type
                 when 'household' then
                   (select h.number || ' ' || h.name from household h where h.id = e.subject_id)
                 when 'account' then
                   (select a.display_name from account a where a.id = e.subject_id)
                 when 'person' then
                   (select p.first_name || ' ' || p.last_name from person p where p.id = e.subject_id)
                 when 'activity' then
                   (select a.name from activity a where a.id = e.subject_id)
                 when 'unit' then
                   (select a.name || ', ' || u.name from unit u join activity a on a.id = u.activity_id
                     where u.id = e.subject_id)
                 when 'structure' then
                   (select s.name from structure s where s.id = e.subject_id)
                 when 'booking' then
                   (select p.first_name || ', ' || a.name || ', ' || u.name || ', '
                           || to_char(s.day, 'DD/MM/YYYY')
                      from booking b join person p on p.id = b.person_id
                      join session s on s.id = b.session_id join activity a on a.id = s.activity_id
                      join unit u on u.id = s.unit_id where b.id = e.subject_id)
                 when 'waiting_entry' then
                   (select p.first_name || ', ' || a.name || ', ' || u.name || ', '
                           || to_char(s.day, 'DD/MM/YYYY')
                      from waiting_entry w join person p on p.id = w.person_id
                      join session s on s.id = w.session_id join activity a on a.id = s.activity_id
                      join unit u on u.id = s.unit_id where w.id = e.subject_id)
                 when 'enrolment' then
                   (select p.first_name || ', ' || a.name
                      from enrolment n join person p on p.id = n.person_id
                      join activity a on a.id = n.activity_id where n.id = e.subject_id)
                 when 'invoice' then
                   (select i.number from invoice i where i.id = e.subject_id)
                 when 'payment_attempt' then
                   (select a.reference from payment_attempt a where a.id = e.subject_id)
               end as subject,
               (select h.number from household h
                 where h.id = noted_id(e.details, 'household')) as household_name,
               (select a.name from activity a
                 where a.id = noted_id(e.details, 'activity')) as activity_name,
               (select p.first_name || ' ' || p.last_name from person p
                 where p.id = noted_id(e.details, 'person')) as person_name,
               (select i.number from invoice i
                 where i.id = noted_id(e.details, 'invoice')) as invoice_name,
               (select a.reference from payment_attempt a
                 where a.id = noted_id(e.details, 'attempt')) as attempt_name
          from (select * from audit_entry e
        """
            + where
            + " order by e.at desc, e.id desc limit "
            + most
            + ") e left join organisation o on o.id = e.organisation_id"
            + " order by e.at desc, e.id desc",
        JournalSearch::line,
        parameters.toArray());
  }

  private List<String> actors(String who) {
    List<String> actors =
        new ArrayList<>(
            sql.list(
                "select 'account:' || id from account"
                    + " where search_text(login || ' ' || display_name) like search_text(?)"
                    + " order by id limit "
                    + MOST_ACTORS,
                row -> row.getString(1),
                "%" + literally(who) + "%"));
    // one at least: an empty list has no type
    actors.add(SYSTEM.startsWith(who) ? SYSTEM : "");
    return actors;
  }

  /** Whose number holds what was typed; else whose number is it but for letters and zeros. */
  private List<Long> households(Long organisationId, String typed) {
    List<Long> found = numbered(organisationId, "%" + literally(typed) + "%");
    String core = core(typed);
    return found.isEmpty() && !core.isEmpty()
        ? numbered(organisationId, "%" + literally(core))
        : found;
  }

  private List<Long> numbered(Long organisationId, String pattern) {
    return sql.ids(
        "select id from household where search_text(number) like search_text(?)"
            + " and coalesce(organisation_id = ?::bigint, true) order by length(number), number"
            + " limit "
            + MOST_HOUSEHOLDS,
        pattern,
        organisationId);
  }

  /** A number without what stands before its first digit but zero: «F-000123» is «123». */
  static String core(String number) {
    return number.replaceFirst("^[^0-9]*0*", "");
  }

  private static boolean isSet(String text) {
    return text != null && !text.isBlank();
  }

  private static String literally(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static JournalLine line(ResultSet row) throws SQLException {
    String actor = row.getString("actor");
    String name = row.getString("who");
    Map<String, String> facts = facts(row.getString("details"));
    for (String noted : NOTED_BY_ID) {
      String known = row.getString(noted + "_name");
      if (known != null) {
        facts.put(noted, known);
      }
    }
    return new JournalLine(
        row.getLong("id"),
        Sql.instant(row, "at"),
        name == null ? actor : name,
        row.getString("action"),
        row.getString("subject_type"),
        row.getObject("subject_id", Long.class),
        row.getString("subject"),
        row.getString("organisation"),
        facts);
  }

  static Map<String, String> facts(String json) {
    Map<String, String> facts = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject details = reader.readObject();
      details.forEach(
          (name, value) ->
              facts.put(
                  name,
                  value instanceof JsonString text ? text.getString() : String.valueOf(value)));
    }
    return facts;
  }
}
