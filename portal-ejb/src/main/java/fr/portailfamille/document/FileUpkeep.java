package fr.portailfamille.document;

import fr.portailfamille.document.internal.FileSeal;
import fr.portailfamille.document.internal.FileStore;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What keeps the stored files in order; for the nightly job. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileUpkeep {

  /** A file younger than this may still get its row. */
  private static final Duration GRACE = Duration.ofDays(1);

  private static final int DRAWERS = 256;

  @Inject private Entrance entrance;
  @Inject private Sql sql;
  @Inject private FileStore store;
  @Inject private FileSeal seal;
  @Inject private BusinessClock clock;

  /**
   * Removes files without a row that are older than a day: what a crash left, and what families
   * took back.
   *
   * @return how many
   */
  public int removeOrphans() {
    Instant before = clock.now().minus(GRACE);
    int removed = 0;
    for (int drawer = 0; drawer < DRAWERS; drawer++) {
      List<String> names = store.olderThan(before, drawer);
      if (!names.isEmpty()) {
        List<String> orphans = entrance.enter(() -> withoutRow(names));
        orphans.forEach(store::delete);
        removed += orphans.size();
      }
    }
    return removed;
  }

  private List<String> withoutRow(List<String> names) {
    return sql.list(
        "select n from unnest(?) n where not exists"
            + " (select 1 from document_file f where f.storage_name = n)",
        row -> row.getString(1),
        names);
  }

  /** Files whose key is not sealed with the newest key, by id. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Long> toReseal(long afterId, int atMost) {
    return sql.ids(
        "select id from document_file where id > ? and key_name <> ? order by id limit ?",
        afterId,
        seal.newestKey(),
        atMost);
  }

  /** Seals the keys of these files with the newest key; their contents stay as they are. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void reseal(List<Long> fileIds) {
    for (long id : fileIds) {
      sql.first(
              "select storage_name, key_name, sealed_key from document_file where id = ? for update",
              row ->
                  new Sealed(
                      row.getString("storage_name"),
                      row.getString("key_name"),
                      row.getBytes("sealed_key")),
              id)
          .ifPresent(file -> reseal(id, file));
    }
  }

  private record Sealed(String storageName, String keyName, byte[] key) {}

  private void reseal(long id, Sealed file) {
    FileSeal.Sealed anew = seal.reseal(file.storageName(), file.keyName(), file.key());
    sql.update(
        "update document_file set key_name = ?, sealed_key = ? where id = ?",
        anew.keyName(),
        anew.key(),
        id);
  }
}
