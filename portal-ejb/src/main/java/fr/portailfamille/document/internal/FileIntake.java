package fr.portailfamille.document.internal;

import fr.portailfamille.document.FileSent;
import fr.portailfamille.document.FileTooLarge;
import fr.portailfamille.document.FileType;
import fr.portailfamille.document.NoFile;
import fr.portailfamille.document.ScanState;
import fr.portailfamille.document.ScannerAwayPolicy;
import fr.portailfamille.document.TooManyFiles;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes files in: inspected, scanned and stored encrypted before any transaction, then noted in
 * one. A file whose row never came is removed by {@code FileUpkeep}.
 */
@Dependent
public class FileIntake {

  /** Pages of one document sent as photos. */
  public static final int MOST_FILES = 10;

  private static final int MEGABYTE = 1024 * 1024;

  @Inject private Entrance entrance;
  @Inject private Sql sql;
  @Inject private FileStore store;
  @Inject private FileSeal seal;
  @Inject private VirusScanner scanner;
  @Inject private BusinessClock clock;

  /** A file that lies in the store and has no row yet. */
  public record Stored(
      String name,
      FileType type,
      long bytes,
      byte[] sha256,
      String storageName,
      String keyName,
      byte[] sealedKey,
      ScanState scan) {}

  private record Checked(FileSent file, FileType type, ScanState scan) {}

  /**
   * Takes files in: all of them with their note, or nothing. Called outside a transaction.
   *
   * @param note in a transaction of its own, once the files are stored
   * @return what the note says
   * @throws RefusedException with what is wrong with each of them, or what the note refuses
   */
  public <T> T keep(
      List<FileSent> files,
      int mostMegabytes,
      ScannerAwayPolicy policy,
      Function<List<Stored>, T> note) {
    List<Stored> stored = store(files, mostMegabytes, policy);
    boolean noted = false;
    try {
      T told = entrance.enter(() -> note.apply(stored));
      noted = true;
      return told;
    } finally {
      if (!noted) {
        forget(stored);
      }
    }
  }

  private List<Stored> store(List<FileSent> files, int mostMegabytes, ScannerAwayPolicy policy) {
    if (files.isEmpty()) {
      throw new RefusedException(new NoFile());
    }
    if (files.size() > MOST_FILES) {
      throw new RefusedException(new TooManyFiles(MOST_FILES));
    }
    List<Refusal> refusals = new ArrayList<>();
    List<Checked> good = new ArrayList<>();
    for (FileSent file : files) {
      try {
        good.add(check(file, mostMegabytes, policy));
      } catch (RefusedException refused) {
        refusals.addAll(refused.refusals());
      }
    }
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals.stream().distinct().toList());
    }
    List<Stored> stored = new ArrayList<>();
    try {
      good.forEach(file -> stored.add(store(file)));
    } catch (RuntimeException failure) {
      forget(stored);
      throw failure;
    }
    return stored;
  }

  private Checked check(FileSent file, int mostMegabytes, ScannerAwayPolicy policy) {
    if (file.content().length > mostMegabytes * MEGABYTE) {
      throw new RefusedException(new FileTooLarge(file.name(), mostMegabytes));
    }
    FileType type = FileInspection.of(file);
    return new Checked(file, type, scanner.scan(file, policy));
  }

  private Stored store(Checked checked) {
    byte[] content = checked.file().content();
    String storageName = store.newName();
    FileSeal.Sealed sealed = seal.seal(storageName, content);
    store.write(storageName, sealed.content());
    return new Stored(
        FileName.clean(checked.file().name(), checked.type()),
        checked.type(),
        content.length,
        sha256(content),
        storageName,
        sealed.keyName(),
        sealed.key(),
        checked.scan());
  }

  /** Notes the files of a document in the transaction of the caller. */
  public void noteDocument(long documentId, List<Stored> files) {
    note("document_id", documentId, files);
  }

  /** The same for a blank form. */
  public void noteForm(long formId, List<Stored> files) {
    note("blank_form_id", formId, files);
  }

  /** The same for a paper that comes with a request for an account. */
  public void notePaper(long paperId, List<Stored> files) {
    note("request_paper_id", paperId, files);
  }

  private void note(String owner, long ownerId, List<Stored> files) {
    for (int i = 0; i < files.size(); i++) {
      Stored file = files.get(i);
      sql.update(
          "insert into document_file ("
              + owner
              + ", position, name, media_type, size_bytes, sha256, storage_name, key_name,"
              + " sealed_key, scan, stored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          ownerId,
          i,
          file.name(),
          file.type().mediaType(),
          file.bytes(),
          file.sha256(),
          file.storageName(),
          file.keyName(),
          file.sealedKey(),
          file.scan(),
          clock.now());
    }
  }

  /** Removes files that will have no row; one that resists is an orphan like any other. */
  private void forget(List<Stored> files) {
    files.forEach(file -> store.delete(file.storageName()));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
