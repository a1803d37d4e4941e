package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.billing.InvoiceIssued;
import fr.portailfamille.billing.InvoiceLineCommand;
import fr.portailfamille.billing.InvoiceService;
import fr.portailfamille.billing.IssueInvoiceCommand;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Money;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Invoices issued by many at once, on the real server and database. */
@ExtendWith(ArquillianExtension.class)
class InvoiceNumberIT {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 7);

  @EJB private Entrance entrance;
  @EJB private InvoiceService invoices;

  private long regie;
  private long household;

  @BeforeEach
  void opensARegie() throws Exception {
    String code = UUID.randomUUID().toString();
    long organisation =
        number(
            "insert into organisation (code, name, portal_title, accent_color) values (?, 'IT',"
                + " 'IT', '#0b5cad') returning id",
            code);
    regie =
        number(
            "insert into regie (organisation_id, code, name, merchant_name, invoice_number_pattern)"
                + " values (?, 'IT', 'IT', 'IT', 'IT{seq:05}') returning id",
            organisation);
    household =
        number(
            "insert into household (organisation_id, number, name, created_at)"
                + " values (?, '1', 'IT', now()) returning id",
            organisation);
  }

  @Test
  void numbersWithoutGapOrDouble() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String source = regie + ":" + i;
      calls.add(() -> issue(source, null).number());
    }

    List<String> numbers = new ArrayList<>();
    for (Future<String> number : threads.invokeAll(calls)) {
      numbers.add(number.get());
    }
    threads.shutdown();

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 24).mapToObj("IT%05d"::formatted).toList());
    assertThat(balance()).isEqualTo(24 * 1400L);
  }

  @Test
  void leavesNoGapWhenATransactionFails() throws Exception {
    issue(regie + ":first", null);

    assertThatThrownBy(
            () ->
                entrance.enter(
                    () -> {
                      invoices.issue(command(regie + ":undone", null));
                      throw new IllegalStateException("undone");
                    }))
        .hasStackTraceContaining("undone");

    assertThat(issue(regie + ":second", null).number()).isEqualTo("IT00002");
    assertThat(balance()).isEqualTo(2800L);
  }

  @Test
  void invoicesTheSameSourceOnce() throws Exception {
    InvoiceIssued first = issue(regie + ":same", null);

    assertThat(issue(regie + ":same", null)).isEqualTo(first);
    assertThat(balance()).isEqualTo(1400L);
  }

  private InvoiceIssued issue(String source, Long payment) {
    return entrance.enter(() -> invoices.issue(command(source, payment)));
  }

  private IssueInvoiceCommand command(String source, Long payment) {
    return new IssueInvoiceCommand(
        household,
        regie,
        "it:" + source,
        DAY,
        DAY,
        List.of(
            new InvoiceLineCommand("Mercredi journée", "Noé", 1, Money.ofCents(1000), "IT"),
            new InvoiceLineCommand("Mercredi matin", "Noé", 1, Money.ofCents(400), "IT")),
        payment);
  }

  private long balance() throws Exception {
    return number(
        "select sum(e.amount_cents) from ledger_entry e"
            + " join family_account a on a.id = e.family_account_id where a.household_id = ?",
        household);
  }

  private static long number(String sql, Object parameter) throws SQLException, NamingException {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** WildFly binds it under java:/, Payara does not. */
  private static DataSource dataSource() throws NamingException {
    try {
      return (DataSource) new InitialContext().lookup("java:/jdbc/portal");
    } catch (NamingException notWildFly) {
      return (DataSource) new InitialContext().lookup("jdbc/portal");
    }
  }
}
