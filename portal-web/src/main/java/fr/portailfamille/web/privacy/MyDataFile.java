package fr.portailfamille.web.privacy;

import fr.portailfamille.document.FileContent;
import fr.portailfamille.document.FileService;
import fr.portailfamille.identity.LoginSessionService;
import fr.portailfamille.identity.SessionLine;
import fr.portailfamille.privacy.DataExport;
import fr.portailfamille.privacy.ExportPrinter;
import fr.portailfamille.privacy.PrivacyService;
import fr.portailfamille.privacy.SignInAgain;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Wording;
import fr.portailfamille.web.login.LoginKeeper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Télécharger mes données: everything in one file ({@code ?h=} household, {@code ?l=} language of
 * the PDF). Read in one transaction, written after it, document by document.
 */
@WebServlet("/family/my-data.zip")
public class MyDataFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Entrance entrance;
  @Inject private transient PrivacyService privacy;
  @Inject private transient LoginSessionService sessions;
  @Inject private transient LoginKeeper keeper;
  @Inject private transient FileService files;
  @Inject private transient ExportPrinter printer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String h = request.getParameter("h");
    long household = h != null && h.matches("[0-9]{1,18}") ? Long.parseLong(h) : 0;
    DataExport export;
    try {
      export = entrance.enter(() -> privacy.export(household, signedInAt()));
    } catch (RefusedException refused) {
      if (refused.refusals().stream().anyMatch(SignInAgain.class::isInstance)) {
        response.sendRedirect("/family/my-data.xhtml?h=" + household + "&again=1");
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
      return;
    }
    send(response, export, "en".equals(request.getParameter("l")) ? Locale.ENGLISH : Locale.FRENCH);
  }

  private Instant signedInAt() {
    return sessions.mine(keeper.token()).stream()
        .filter(SessionLine::current)
        .map(SessionLine::startedAt)
        .findFirst()
        .orElse(null);
  }

  private void send(HttpServletResponse response, DataExport export, Locale locale)
      throws IOException {
    Wording say = new Wording(locale);
    byte[] pdf = printer.pdf(export, locale, deed -> JournalWords.deed(say, deed));
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"mes-donnees.zip\"");
    response.setHeader("Cache-Control", "no-store");
    try (ZipOutputStream zip =
        new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
      put(zip, "mes-donnees.json", printer.json(export));
      put(zip, "mes-donnees.pdf", pdf);
      for (long id : export.files()) {
        FileContent file = files.ofFamily(export.householdId(), id);
        put(zip, "pieces/" + id + "-" + plain(file.name()), file.content());
      }
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** A name that stays in its folder wherever it is unpacked. */
  static String plain(String name) {
    return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^\\.+", "_");
  }
}
