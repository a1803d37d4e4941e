package fr.portailfamille.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers a pressed button with a PDF that is kept nowhere. */
@RequestScoped
public class PdfAnswer {

  @Inject private FacesContext faces;

  /**
   * The answer of this request.
   *
   * @param name of the file, without its ending; what no file is called becomes «_»
   */
  public void pdf(String name, byte[] pdf) {
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/pdf");
    answer.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"" + name.replaceAll("[^\\w.-]", "_") + ".pdf\"");
    answer.setResponseHeader("Cache-Control", "no-store");
    answer.setResponseContentLength(pdf.length);
    try {
      answer.getResponseOutputStream().write(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
