package fr.portailfamille.shared.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** Turns a page into a tagged PDF (PDF/UA) whose only font is inside it. */
public final class PdfPress {

  /** Liberation Sans: comes with PDFBox, and has the euro sign and the narrow no-break space. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final int REGULAR = 400;

  static {
    XRLog.setLoggerImpl(new PressLog());
  }

  /** The page as PDF; what it links to is not fetched, from nowhere. */
  public byte[] print(Document page) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(PdfPress::font, "Liberation Sans", REGULAR, FontStyle.NORMAL, true)
          .usePdfUaAccessibility(true)
          .useExternalResourceAccessControl(
              (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .withProducer("Portail Famille")
          .withW3cDocument(page, null)
          .toStream(pdf)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
  }
}
