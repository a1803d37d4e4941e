package fr.portailfamille.privacy;

import fr.portailfamille.privacy.internal.ExportJson;
import fr.portailfamille.privacy.internal.ExportSheet;
import fr.portailfamille.shared.paper.PdfPress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Writes an export; needs no database: call it outside transactions. */
@ApplicationScoped
public class ExportPrinter {

  private final PdfPress press = new PdfPress();

  /** For machines: UTF-8. */
  public byte[] json(DataExport export) {
    return ExportJson.write(export);
  }

  /**
   * For people: A4, tagged for screen readers.
   *
   * @param deeds says the code of a deed of the journal in words
   */
  public byte[] pdf(DataExport export, Locale locale, UnaryOperator<String> deeds) {
    return press.print(new ExportSheet(export, locale, deeds).page());
  }
}
