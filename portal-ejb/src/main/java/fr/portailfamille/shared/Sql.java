package fr.portailfamille.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Set-based SQL in the caller's transaction: one round trip for thirty dates, and reading for
 * screens without entities. What the entity manager holds is flushed first. Any failure ends the
 * transaction: nobody catches it inside.
 *
 * <p>Parameters: {@code Instant} stands for {@code timestamptz}, a collection of {@code Long} for
 * {@code bigint[]}, of {@code String} for {@code text[]}.
 */
@Dependent
public class Sql {

  private static final Object CONNECTION = "fr.portailfamille.shared.Sql.connection";

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry registry;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, Row<T> row, Object... parameters) {
    return with(
        sql,
        parameters,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
              result.add(row.read(rows));
            }
            return result;
          }
        });
  }

  public <T> Optional<T> first(String sql, Row<T> row, Object... parameters) {
    return list(sql, row, parameters).stream().findFirst();
  }

  /** The first column of the first row as a number; 0 where there is none. */
  public long number(String sql, Object... parameters) {
    return first(sql, row -> row.getLong(1), parameters).orElse(0L);
  }

  public List<Long> ids(String sql, Object... parameters) {
    return list(sql, row -> row.getLong(1), parameters);
  }

  /** How many rows were written. */
  public int update(String sql, Object... parameters) {
    return with(sql, parameters, PreparedStatement::executeUpdate);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T with(String sql, Object[] parameters, Work<T> work) {
    try {
      if (em.isJoinedToTransaction()) {
        em.flush();
      }
      Connection connection = connection();
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        bind(connection, statement, parameters);
        return work.with(statement);
      }
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /**
   * The connection of the transaction, asked for once: the entity manager begins its own
   * transaction each time anew, which took a third of the time of short statements.
   */
  private Connection connection() {
    if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return em.unwrap(Connection.class);
    }
    Connection connection = (Connection) registry.getResource(CONNECTION);
    if (connection == null) {
      connection = em.unwrap(Connection.class);
      registry.putResource(CONNECTION, connection);
    }
    return connection;
  }

  private static void bind(Connection connection, PreparedStatement statement, Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value instanceof Instant instant) {
        statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      } else if (value instanceof Money money) {
        statement.setLong(i + 1, money.cents());
      } else if (value instanceof Enum<?> constant) {
        statement.setString(i + 1, constant.name());
      } else if (value instanceof Collection<?> values) {
        boolean texts = values.stream().anyMatch(String.class::isInstance);
        statement.setArray(
            i + 1, connection.createArrayOf(texts ? "text" : "bigint", values.toArray()));
      } else if (value == null) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}
