package fr.portailfamille.sandbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** The demo data: loaded once into a portal that has none, when its schema stands. */
public interface Demonstration {
  /**
   * Loads the data in the transaction of the connection, which the caller commits; does nothing
   * where they lie already.
   *
   * @param owner connection as owner of the schema
   * @param key the portal's master key, base64 of 32 bytes
   * @param bankPort where the sandbox's bank listens; may change from one start to the next
   * @param documents where the portal stores the documents of families
   * @param clock the day the data are written for
   */
  void load(Connection owner, String key, int bankPort, Path documents, Clock clock)
      throws SQLException;

  /** The accounts that a person can log in with. */
  List<Account> accounts();

  /** An invented person's login. */
  record Account(String login, String password, String who) {}
}
