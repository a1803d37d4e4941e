package fr.portailfamille.privacy;

import fr.portailfamille.privacy.internal.ExportJson;
import fr.portailfamille.privacy.internal.ExportSheet;
import fr.portailfamille.shared.paper.PdfPress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Writes an export; needs no database: call it outside transactions. */
@ApplicationScoped
public class ExportPrinter {

  private final PdfPress press = new PdfPress();

  /** For machines: UTF-8. */
  public byte[] json(DataExport export) {
    return ExportJson.write(export);
  }

  /** For people: A4, tagged for screen readers. */
  public byte[] pdf(DataExport export, Locale locale) {
    return press.print(new ExportSheet(export, locale).page());
  }
}
