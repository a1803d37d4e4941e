package fr.portailfamille.privacy;

import fr.portailfamille.shared.ExportPart;
import java.time.Instant;
import java.util.List;

/**
 * Everything the portal knows of a family, to be written as JSON and PDF.
 *
 * @param files the ids of its documents, to be put beside it
 */
public record DataExport(
    String organisation,
    long householdId,
    String number,
    Instant madeAt,
    List<ExportPart> parts,
    List<Long> files) {

  public DataExport {
    parts = List.copyOf(parts);
    files = List.copyOf(files);
  }
}
