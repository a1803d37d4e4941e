package fr.portailfamille.web.catalogue;

import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.preparation.CatalogueFileDesk;
import fr.portailfamille.preparation.CatalogueFileLine;
import fr.portailfamille.preparation.CatalogueFileView;
import fr.portailfamille.preparation.FileChange;
import fr.portailfamille.preparation.FileFault;
import fr.portailfamille.preparation.FileNotice;
import fr.portailfamille.preparation.FileProblem;
import fr.portailfamille.preparation.FileSheet;
import fr.portailfamille.preparation.OpenCatalogueFileCommand;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The catalogue as a spreadsheet: of an organisation ({@code ?o=}), taken out and brought in; and
 * one file ({@code ?i=}) with all that is wrong in it, or what it would change.
 */
@Named
@RequestScoped
public class CatalogueFilePage {

  /** More lines are not shown; the counts have them all. */
  public static final int MOST_SHOWN = 200;

  private static final String FIELD = "upload:file";

  @Inject private CatalogueFileDesk desk;
  @Inject private Entrance entrance;
  @Inject private Call call;
  @Inject private PageWording say;
  @Inject private FacesContext faces;
  private Part file;
  private List<OrganisationView> organisations;
  private CatalogueFileView view;
  private boolean read;

  /** Before the page is shown: what is not the caller's is «introuvable». */
  public void check() {
    if (isAsked() ? getView() == null : getOrganisation() == null) {
      call.notFound();
    }
  }

  /** Whether the address names a file. */
  public boolean isAsked() {
    return number("i") != 0;
  }

  /** The file the address names; null where it is not the caller's. */
  public CatalogueFileView getView() {
    if (!read) {
      read = true;
      if (isAsked()) {
        call.read(() -> desk.view(number("i"))).ifPresent(found -> view = found);
      }
    }
    return view;
  }

  public List<OrganisationView> getOrganisations() {
    if (organisations == null) {
      organisations = call.read(desk::organisations).orElse(List.of());
    }
    return organisations;
  }

  /** The one the address names, else the first. */
  public OrganisationView getOrganisation() {
    long asked = number("o");
    return getOrganisations().stream()
        .filter(o -> asked == 0 || o.id() == asked)
        .findFirst()
        .orElse(null);
  }

  public List<StructureView> getStructures() {
    return call.read(() -> desk.structures(getOrganisation().id())).orElse(List.of());
  }

  public List<CatalogueFileLine> getRecent() {
    return call.read(() -> desk.recent(getOrganisation().id())).orElse(List.of());
  }

  public FileSheet[] getSheets() {
    return FileSheet.values();
  }

  public List<FileFault> getFaults() {
    return first(getView().faults());
  }

  public List<FileChange> getChanges() {
    return first(getView().changes());
  }

  public List<FileNotice> getNotices() {
    return first(getView().notices());
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST_SHOWN, all.size()));
  }

  public int getMost() {
    return MOST_SHOWN;
  }

  /** «Tarifs, ligne 7». */
  public String place(FileFault fault) {
    return fault.sheet().isEmpty()
        ? say.it("catfile.line", String.valueOf(fault.line()))
        : place(fault.sheet(), fault.line());
  }

  /** The same of a change. */
  public String place(FileChange change) {
    return place(change.sheet().title(), change.line());
  }

  private String place(String sheet, int line) {
    return say.it("catfile.place", sheet, String.valueOf(line));
  }

  /** What is wrong, what was found and what is expected. */
  public String reason(FileFault fault) {
    String[] expected = fault.expected().split(" – ", 2);
    String key = "catfile.fault." + fault.problem();
    return fault.problem() == FileProblem.SESSIONS_OUTSIDE
        ? say.it(key, fault.found(), expected[0], expected[1])
        : say.it(key, fault.found(), fault.expected());
  }

  /** «Prix : 12,00 → 12,50», or that it is new. */
  public String what(FileChange change) {
    String values =
        change.values().stream()
            .map(
                v ->
                    v.before().isEmpty()
                        ? say.it("catfile.value.new", v.column().heading(), v.after())
                        : say.it("catfile.value", v.column().heading(), v.before(), v.after()))
            .collect(Collectors.joining(" ; "));
    if (!change.fresh()) {
      return values;
    }
    String fresh = say.now().text("catfile.new");
    return values.isEmpty() ? fresh : fresh + ", " + values;
  }

  public String reason(FileNotice notice) {
    return say.it("catfile.notice." + notice.kind(), notice.fact());
  }

  /** Keeps the file and shows what it would do. */
  public void upload() {
    OrganisationView organisation = getOrganisation();
    if (organisation == null) {
      return;
    }
    Path copy = null;
    try {
      copy = Files.createTempFile("catalogue", null);
      try (InputStream in = file.getInputStream()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      OpenCatalogueFileCommand command =
          new OpenCatalogueFileCommand(organisation.id(), fileName(), copy);
      long id = entrance.enter(() -> desk.open(command));
      call.redirect("/staff/catalogue-file.xhtml?i=" + id);
    } catch (RefusedException refused) {
      for (Refusal reason : refused.refusals()) {
        faces.addMessage(
            FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, say.now().refusal(reason), null));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      delete(copy);
    }
  }

  /** Without the folders that some browsers send with it. */
  private String fileName() {
    String name = String.valueOf(file.getSubmittedFileName());
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static void delete(Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Writes what was shown. */
  public void write() {
    if (getView() != null && call.done(() -> desk.write(number("i"), posted("print")))) {
      call.success("catfile.done");
      call.redirect("/staff/catalogue-file.xhtml?i=" + number("i"));
    }
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  private long number(String name) {
    String value = posted(name);
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  private String posted(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }
}
