package fr.portailfamille.identity;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Keeps what was typed in a form whose session ended, encrypted, for the same account and page. A
 * form carries a sealed ticket that names both; who posts it without a session can at most leave
 * something for that account to look at, never read or save anything.
 */
@Stateless
@PermitAll
public class KeptFormService {

  private static final Duration TICKET = Duration.ofHours(24);
  private static final Duration KEPT = Duration.ofHours(2);
  private static final int LONGEST = 100_000;

  @Inject private Sql sql;
  @Inject private SecretBox box;
  @Inject private BusinessClock clock;
  @Inject private CurrentCaller caller;

  /** The ticket of a form that the caller is about to fill in. */
  public String ticket(String page) {
    String text = caller.accountId().orElse(0) + "|" + clock.now().getEpochSecond() + "|" + page;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(box.seal(text));
  }

  /**
   * Keeps what was typed, in place of what was kept for the same page before.
   *
   * @return whether the ticket is one of ours, not too old, and the text not too long
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean keep(String ticket, String content) {
    Optional<Ticket> known = open(ticket);
    if (known.isEmpty() || content.length() > LONGEST) {
      return false;
    }
    Instant now = clock.now();
    sql.update("delete from kept_form where expires_at < ?", now);
    return sql.update(
            """
            insert into kept_form (account_id, page, content, kept_at, expires_at)
            select id, ?, ?, ?, ? from account where id = ?
            on conflict (account_id, page) do update
              set content = excluded.content, kept_at = excluded.kept_at,
                  expires_at = excluded.expires_at
            """,
            known.get().page(),
            box.seal(content),
            now,
            now.plus(KEPT),
            known.get().accountId())
        > 0;
  }

  /** What is kept for the caller and this page. */
  public Optional<String> kept(String page) {
    return sql.first(
            "select content from kept_form where account_id = ? and page = ? and expires_at > ?",
            row -> row.getBytes(1),
            caller.accountId().orElse(0),
            page,
            clock.now())
        .flatMap(this::readable);
  }

  /** What was sealed with another key is lost, and no reason to show no form at all. */
  private Optional<String> readable(byte[] sealed) {
    try {
      return Optional.of(box.open(sealed));
    } catch (IllegalStateException otherKey) {
      return Optional.empty();
    }
  }

  /** It was saved, or is not wanted. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(String page) {
    sql.update(
        "delete from kept_form where account_id = ? and page = ?",
        caller.accountId().orElse(0),
        page);
  }

  private record Ticket(long accountId, String page) {}

  private Optional<Ticket> open(String ticket) {
    try {
      String[] parts = box.open(Base64.getUrlDecoder().decode(ticket)).split("\\|", 3);
      Instant written = Instant.ofEpochSecond(Long.parseLong(parts[1]));
      return written.plus(TICKET).isBefore(clock.now())
          ? Optional.empty()
          : Optional.of(new Ticket(Long.parseLong(parts[0]), parts[2]));
    } catch (IllegalArgumentException | IllegalStateException notOurs) {
      return Optional.empty();
    }
  }
}
