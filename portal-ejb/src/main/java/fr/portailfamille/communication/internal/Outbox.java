package fr.portailfamille.communication.internal;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Boîte d'envoi: the rows of mails to be sent. QUEUED until SENT, or FAILED after days of tries or
 * when its secret is worth nothing any more; a secret is wiped in both ends.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

  /**
   * Made once: the specification's own shortcut looks for its provider in all archives each time.
   */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  /** How long a claimed mail is nobody else's; longer than a send may take. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private static final Duration AWAY_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
  private static final Duration LIFE = Duration.ofDays(5);
  private static final int MOST_TRIES = 30;
  private static final int ERROR_LENGTH = 500;

  @Inject private Sql sql;
  @Inject private SecretBox secretBox;
  @Inject private BusinessClock clock;

  /** Queues a mail; the same fact a second time changes nothing. */
  public void queue(Mail mail) {
    JsonObjectBuilder facts = JSON.createObjectBuilder();
    mail.facts().forEach((name, value) -> facts.add(name, String.valueOf(value)));
    Instant now = clock.now();
    sql.update(
        """
        insert into outbox_mail (organisation_id, recipient, locale, template, parameters, secret,
                                 secret_until, status, next_try_at, created_at, dedupe_key)
        values (?::bigint, ?, ?, ?, ?::jsonb, ?::bytea, ?::timestamptz, 'QUEUED', ?, ?, ?)
        on conflict on constraint outbox_mail_once do nothing
        """,
        mail.organisationId(),
        mail.recipient(),
        mail.locale(),
        mail.template(),
        facts.build().toString(),
        mail.secret() == null ? null : secretBox.seal(mail.secret()),
        mail.secretUntil(),
        now,
        now,
        mail.dedupeKey());
  }

  /** Takes mails that are due; other nodes leave them alone for a while. */
  public List<QueuedMail> claim(int atMost) {
    Instant now = clock.now();
    return sql.list(
        """
        update outbox_mail set tries = tries + 1, next_try_at = ?
         where id in (select id from outbox_mail
                       where status = 'QUEUED' and next_try_at <= ?
                       order by next_try_at, id limit ? for update skip locked)
        returning *
        """,
        Outbox::queued,
        now.plus(CLAIM),
        now,
        atMost);
  }

  public void sent(QueuedMail mail) {
    sql.update(
        """
        update outbox_mail set status = 'SENT', sent_at = ?, secret = null, last_error = null,
               recipient = case when parameters ->> 'forget' = 'true' then '' else recipient end
         where id = ? and status = 'QUEUED'
        """,
        clock.now(),
        mail.id());
  }

  /** Another try later, further apart each time; given up after days. */
  public void failed(QueuedMail mail, String error) {
    Instant now = clock.now();
    boolean over = mail.tries() >= MOST_TRIES || now.isAfter(mail.createdAt().plus(LIFE));
    if (over || mail.lapsedAt(now)) {
      giveUp(mail, error);
      return;
    }
    sql.update(
        "update outbox_mail set next_try_at = ?, last_error = ? where id = ? and status = 'QUEUED'",
        now.plus(pause(mail.tries())),
        cut(error),
        mail.id());
  }

  /** The mail server did not answer: not this mail's fault, so the try does not count. */
  public void serverAway(List<QueuedMail> mails, String error) {
    sql.update(
        """
        update outbox_mail set tries = greatest(tries - 1, 0), next_try_at = ?, last_error = ?
         where id = any(?) and status = 'QUEUED'
        """,
        clock.now().plus(AWAY_PAUSE),
        cut(error),
        mails.stream().map(QueuedMail::id).toList());
  }

  public void giveUp(QueuedMail mail, String error) {
    sql.update(
        "update outbox_mail set status = 'FAILED', secret = null, last_error = ?, recipient ="
            + " case when parameters ->> 'forget' = 'true' then '' else recipient end"
            + " where id = ? and status = 'QUEUED'",
        cut(error),
        mail.id());
  }

  /** 30 seconds, then twice as long each time, two hours at most. */
  static Duration pause(int tries) {
    Duration pause =
        Duration.ofSeconds(30).multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static String cut(String error) {
    String text = error == null ? "" : error;
    return text.length() > ERROR_LENGTH ? text.substring(0, ERROR_LENGTH) : text;
  }

  private static QueuedMail queued(ResultSet row) throws SQLException {
    long organisationId = row.getLong("organisation_id");
    return new QueuedMail(
        row.getLong("id"),
        organisationId == 0 ? null : organisationId,
        row.getString("recipient"),
        row.getString("locale"),
        row.getString("template"),
        json(row.getString("parameters")),
        row.getBytes("secret"),
        Sql.instant(row, "secret_until"),
        Sql.instant(row, "created_at"),
        row.getInt("tries"));
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
